import { expect, test } from 'vitest'
import { openShop, orderOf, type Shop } from '../test/shop.ts'

async function pageAt(shop: Shop, path: string): Promise<string> {
  return (await fetch(shop.psp.url + path)).text()
}

const typed = (number: string) =>
  new URLSearchParams({ number, name: 'Ana Torres', exp_month: '12', exp_year: '40', cvc: '123' })

async function hostedOrder(shop: Shop): Promise<{ readonly id: string; readonly path: string }> {
  const checkout = {
    ...{ type: 'HostedPayment', allowed_payment_methods: ['card'], name: 'Recibo 442761' },
    ...{ success_url: 'https://app.example.mx/pagar/1', failure_url: 'https://app.example.mx/pagar/no' },
  }
  const { body } = await shop.ask(
    'POST',
    '/conekta/orders',
    orderOf(35_050, {}, { charges: undefined, checkout }),
  )
  expect(body.checkout).toMatchObject({ type: 'HostedPayment', status: 'Issued', name: 'Recibo 442761' })
  return { id: body.id, path: body.checkout.url.slice(shop.psp.url.length) }
}

test('the tester sees each open charge with what may become of it', async () => {
  await using shop = await openShop()
  const { body: oxxo } = await shop.ask('POST', '/femsa/orders', orderOf(35_050, { type: 'cash' }))
  const { body: spei } = await shop.ask('POST', '/conekta/orders', orderOf(35_050, { type: 'spei' }))
  const page = await pageAt(shop, '/')
  expect(page).toContain('<html lang="es-MX">')
  expect(page).toContain('$350.50 · OXXO · espera el pago')
  expect(page).toContain(`data-act="/control/charges/${oxxo.charges.data[0].id}/pay"`)
  expect(page).toContain('Pagar en OXXO')
  expect(page).toContain(spei.charges.data[0].payment_method.clabe)
  expect(page).toContain('Llega dos veces')
})

test('the bars of a reference are there to be read at a till', async () => {
  await using shop = await openShop()
  const { body: order } = await shop.ask('POST', '/femsa/orders', orderOf(35_050, { type: 'cash' }))
  const { barcode_url: url, reference } = order.charges.data[0].payment_method
  const picture = await fetch(url)
  expect(picture.headers.get('content-type')).toContain('image/svg+xml')
  const svg = await picture.text()
  expect(svg).toContain(`aria-label="${reference}"`)
  // Every Code 128 starts with two dark modules and ends with two, after and before ten of quiet.
  expect(svg).toMatch(/d="M10 0h2v60h-2z.*h2v60h-2z"/)
})

test('what somebody else wrote is text on the page, never markup', async () => {
  await using shop = await openShop()
  const customer_info = { name: '<script>alert(1)</script>', email: 'a@example.mx', phone: '1' }
  await shop.ask('POST', '/conekta/orders', orderOf(100, { type: 'cash' }, { customer_info }))
  expect(await pageAt(shop, '/')).not.toContain('<script>alert')
})

test('a hosted checkout takes a card and leads back to the shop', async () => {
  await using shop = await openShop()
  const { id, path } = await hostedOrder(shop)
  expect(await pageAt(shop, path)).toContain('Pagar $350.50')
  const declined = await fetch(shop.psp.url + path, { method: 'POST', body: typed('4000000000000127') })
  expect(declined.status).toBe(402)
  const again = await declined.text()
  expect(again).toContain('falta de fondos')
  expect(again).toContain('href="https://app.example.mx/pagar/no"')
  const paid = await fetch(shop.psp.url + path, {
    ...{ method: 'POST', body: typed('4242424242424242'), redirect: 'manual' },
  })
  expect([paid.status, paid.headers.get('location')]).toEqual([303, 'https://app.example.mx/pagar/1'])
  const { body: order } = await shop.ask('GET', `/conekta/orders/${id}`)
  expect([order.payment_status, order.checkout.status, order.checkout.paid_payments_count]).toEqual([
    'paid',
    'finalized',
    1,
  ])
  expect(await pageAt(shop, path)).toContain('ya está hecho')
})

test('a card that asks its holder leads over the issuer’s page', async () => {
  await using shop = await openShop()
  const { id, path } = await hostedOrder(shop)
  const asked = await fetch(shop.psp.url + path, {
    ...{ method: 'POST', body: typed('4000000000003220'), redirect: 'manual' },
  })
  const issuer = asked.headers.get('location') ?? ''
  const page = await pageAt(shop, issuer)
  const confirm = /action="([^"]+confirm)"/.exec(page)?.[1] ?? ''
  const back = await fetch(shop.psp.url + confirm, {
    ...{ method: 'POST', body: new URLSearchParams(), redirect: 'manual' },
  })
  expect(back.headers.get('location')).toBe('https://app.example.mx/pagar/1')
  const { body: order } = await shop.ask('GET', `/conekta/orders/${id}`)
  expect(order.payment_status).toBe('paid')
})

test('who does not recognise a charge is led back to where the shop says no', async () => {
  await using shop = await openShop()
  const { id, path } = await hostedOrder(shop)
  const asked = await fetch(shop.psp.url + path, {
    ...{ method: 'POST', body: typed('4000000000003220'), redirect: 'manual' },
  })
  const page = await pageAt(shop, asked.headers.get('location') ?? '')
  const refuse = /action="([^"]+refuse)"/.exec(page)?.[1] ?? ''
  const back = await fetch(shop.psp.url + refuse, {
    ...{ method: 'POST', body: new URLSearchParams(), redirect: 'manual' },
  })
  expect(back.headers.get('location')).toBe('https://app.example.mx/pagar/no')
  const { body: order } = await shop.ask('GET', `/conekta/orders/${id}`)
  expect([order.payment_status, order.checkout.status]).toEqual(['declined', 'Issued'])
})
