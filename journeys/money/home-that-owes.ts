import { expect, type Page } from '@playwright/test'
import { type Bill, billOf } from '../system/bill.ts'
import { openAccount } from '../system/sign-in.ts'
import { askDatabase } from '../system/telemetry-rows.ts'

/** Contracts that other stories tell of: Ana's, Luis's and a neighbour's. */
const taken = ['442761', '442774', '442930']
/** Contracts of the embedded run are numbered like this. */
const householdOf = (contractNumber: string) => (Number(contractNumber) - 442_761) / 13

const pesos = new Intl.NumberFormat('es-MX', { style: 'currency', currency: 'MXN' })

/** A home of the office that was billed, of which nobody has claimed anything; one that nobody has paid for, while there is one. */
export async function homeThatOwes(data: string): Promise<Bill & { readonly owed: string }> {
  const { rows } = await askDatabase(data, 'payments', (client) =>
    client.query<{ contract_number: string; owed: string }>(
      `select c.contract_number, sum(b.open_surcharge + b.open_vat + b.open_principal) as owed
       from paying_contract c join ledger_bill b using (contract_id)
       where c.operating_unit_id = 1 and c.contract_number <> all ($1)
         and not exists (select 1 from payment_claim p where p.contract_id = c.contract_id)
       group by c.contract_id, c.contract_number
       having sum(b.open_surcharge + b.open_vat + b.open_principal) > 15000
       order by exists (select 1 from payment p where p.contract_id = c.contract_id), c.contract_number desc limit 1`,
      [taken],
    ),
  )
  const [home] = rows
  if (home === undefined) throw new Error('no home owes anything of which nobody has claimed to have paid it')
  const owed = pesos.format(Number(home.owed) / 100)
  return { ...(await billOf(data, householdOf(home.contract_number))), owed }
}

/** Somebody new opens an account and adds a home by two numbers of its bill. */
export async function moveIn(page: Page, origin: string, home: Bill): Promise<void> {
  await page.addInitScript("localStorage.setItem('aquacis.first-visit', 'done')")
  const email = `vecina.${home.contractNumber}.${Date.now()}@ejemplo.mx`
  await openAccount(page, origin, { name: 'Vera Luz', email, password: 'cuatro palabras en fila' })
  await page.getByRole('link', { name: 'Agregar mi contrato' }).click()
  await page.getByRole('textbox', { name: 'Número de contrato' }).fill(home.contractNumber)
  await page.getByRole('textbox', { name: 'Serie del medidor' }).fill(home.meterSerial)
  await page.getByRole('button', { name: 'Agregar contrato' }).click()
  await expect(page.getByRole('heading', { name: 'Listo' })).toBeVisible()
}
