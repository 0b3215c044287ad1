import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { bankOfClabe } from '@aquacis/kit/values/clabe.ts'
import {
  type Centavos,
  centavos,
  centavosFromPesos,
  pesosText,
  sumOfCentavos,
} from '@aquacis/kit/values/money.ts'
import type { House } from '../house/house.ts'
import type { HouseLedger } from './house-ledger.ts'

type Fields = Record<string, unknown>

const dayMs = 86_400_000
const rhythmDays: Readonly<Record<string, number>> = { WEEKLY: 7, FORTNIGHTLY: 15, MONTHLY: 30 }
const most = 12
/** So many instalments are agreed on without the office. */
const mostAlone = 6
const reasonsFor = ({ instalments }: Wish) =>
  instalments > mostAlone ? [`Son más de ${mostAlone} pagos: los revisa una persona.`] : []
const unreal = { __typename: 'PlanUnknown', message: 'Ese contrato no es de la casa de demostración.' }
const gone = 'Eso ya no está abierto en la casa de demostración.'

/** As a plan is kept here, for its paper too. */
export interface HousePlan {
  readonly id: string
  readonly debt: string
  readonly instalments: readonly {
    readonly number: number
    readonly amount: string
    readonly dueOn: string
  }[]
  state: string
  endReason: string | null
}

const days = new Intl.DateTimeFormat('es-MX', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const longDay = (day: string) => days.format(new Date(`${day}T12:00:00Z`))

interface Wish {
  readonly downPayment?: string | null
  readonly instalments: number
  readonly rhythm: string
}

/** An account that a visitor types. */
interface TypedMandate {
  readonly clabe: string
  readonly holderName: string
  readonly expiresOn?: string | null
}

export interface HouseTerms {
  /** What the account tells of it. */
  fieldsOf(house: House): Fields
  /** Roots of the questions and wishes. */
  readonly roots: Fields
  /** Null where there is none of that id. */
  plan(id: string): HousePlan | null
}

/** Plans, autopay, claims and disputes of the invented houses, as a visitor leaves them. Nobody decides anything there. */
export function houseTerms(
  houses: readonly House[],
  ledger: HouseLedger,
  invoice: (id: string) => Fields | null,
  now: () => Date,
): HouseTerms {
  const kept = new Map<House, { plan?: HousePlan; autopay?: Fields; claims: Fields[]; disputes: Fields[] }>()
  const of = (house: House) => {
    const known = kept.get(house) ?? { claims: [], disputes: [] }
    kept.set(house, known)
    return known
  }
  const byContract = (contractId: string) => houses.find((house) => house.contractId === contractId)
  const planOf = (id: string) =>
    [...kept.values()].flatMap(({ plan }) => plan ?? []).find((one) => one.id === id) ?? null
  const all = (pick: 'claims' | 'disputes') => [...kept.values()].flatMap((one) => one[pick])
  const debtOf = (house: House): Centavos => sumOfCentavos(ledger.openBills(house).map(ledger.open))
  const later = (days: number) => civilDate(new Date(now().getTime() + days * dayMs))
  const least = (debt: Centavos) => centavos((debt * 2n) / 10n)

  function instalmentsOf(debt: Centavos, { downPayment, instalments, rhythm }: Wish) {
    const down = downPayment == null ? least(debt) : centavosFromPesos(downPayment)
    const rest = debt - down
    const count = BigInt(instalments)
    const each = rest / count
    return [
      { number: 0, amount: pesosText(down), dueOn: later(1) },
      ...Array.from({ length: instalments }, (_, index) => ({
        number: index + 1,
        amount: pesosText(centavos(index === instalments - 1 ? rest - each * (count - 1n) : each)),
        dueOn: later((index + 1) * (rhythmDays[rhythm] ?? 30)),
      })),
    ]
  }

  function obstacle(debt: Centavos, { downPayment, instalments }: Wish): Fields | null {
    const plain = { __typename: 'PlanImpossible', leastDownPayment: null, mostInstalments: null }
    if (instalments < 1 || instalments > most)
      return { ...plain, message: `Se puede en ${most} pagos cuando mucho.`, mostInstalments: most }
    const down = downPayment == null ? least(debt) : centavosFromPesos(downPayment)
    if (down >= least(debt) && down < debt) return null
    const leastDownPayment = pesosText(least(debt))
    return { ...plain, message: `El primer pago es de al menos $${leastDownPayment}.`, leastDownPayment }
  }

  const page = (nodes: readonly Fields[]) => ({
    edges: nodes.map((node, index) => ({ cursor: String(index), node })),
    pageInfo: { hasNextPage: false, endCursor: null },
  })

  return {
    plan: planOf,
    fieldsOf(house) {
      const debt = debtOf(house)
      const overdue = ledger.openBills(house).filter(({ dueOn }) => dueOn < civilDate(now()))
      const { plan, autopay, claims, disputes } = of(house)
      return {
        plan: plan ?? null,
        planOffer: {
          debt: pesosText(debt),
          leastDownPayment: pesosText(least(debt)),
          rhythms: Object.keys(rhythmDays).map((rhythm) => ({ rhythm, mostInstalments: most })),
          surchargeGoesOn: false,
          conditions: [
            'Pagas cada parcialidad a más tardar su día.',
            'Si dejas de pagar dos, se debe completo lo que falte.',
          ],
          impossibleBecause: debt === 0n ? 'No debes nada: no hay qué dividir.' : null,
        },
        autopay: autopay ?? null,
        claims,
        disputes: page(disputes),
        debtCase: overdue.length === 0 ? null : caseOf(house, debt),
      }
    },
    roots: {
      simulatePlan: ({ contractId, wish }: { contractId: string; wish: Wish }) => {
        const house = byContract(contractId)
        if (house === undefined) return unreal
        const debt = debtOf(house)
        const instalments = () => instalmentsOf(debt, wish)
        return (
          obstacle(debt, wish) ?? {
            __typename: 'PlanSimulation',
            debt: pesosText(debt),
            instalments,
            needsApproval: wish.instalments > mostAlone,
            approvalReasons: reasonsFor(wish),
          }
        )
      },
      requestPlan: ({ input }: { input: Wish & { id: string; contractId: string } }) => {
        const house = byContract(input.contractId)
        if (house === undefined) return unreal
        const debt = debtOf(house)
        const no = obstacle(debt, input)
        if (no !== null) return no
        const instalments = instalmentsOf(debt, input).map((one) => ({
          ...one,
          id: `${input.id}-${one.number}`,
          paid: '0.00',
          state: 'OPEN',
        }))
        const isAsked = input.instalments > mostAlone
        const plan = {
          id: input.id,
          state: isAsked ? 'ASKED' : 'AGREED',
          debt: pesosText(debt),
          paid: '0.00',
          rhythm: input.rhythm,
          instalments,
          next: instalments[0],
          approvalReasons: reasonsFor(input),
          endReason: null,
          agreement: isAsked ? null : `/download/plan-agreement?plan=${input.id}`,
        }
        of(house).plan = plan
        return { __typename: isAsked ? 'PlanAsked' : 'PlanAgreed', plan }
      },
      cancelPlan: ({ input }: { input: { id: string; reason: string } }) => {
        const plan = planOf(input.id)
        if (plan === null) return unreal
        plan.state = 'CANCELLED'
        plan.endReason = input.reason
        return { __typename: 'PlanChanged', plan }
      },
      enrolAutopay: ({
        input,
      }: {
        input: Fields & {
          id: string
          contractId: string
          method: string
          directDebit?: TypedMandate | null
          mostAmount?: string | null
        }
      }) => {
        const house = byContract(input.contractId)
        if (house === undefined) return { ...unreal, __typename: 'PayableUnknown' }
        if (input['cardToken'] === 'tok_declined')
          return { __typename: 'AutopayCardRefused', message: 'Tu banco no aceptó la tarjeta. Usa otra.' }
        const mandate = input.directDebit ? mandateOf(house, input.directDebit, input.mostAmount) : null
        const autopay = {
          ...{ id: input.id, method: input.method, state: 'ACTIVE', mandate },
          ...(input.method === 'CARD'
            ? { cardBrand: 'Visa', cardLastFour: '4242', cardGoodUntil: '2029-08', clabe: null, bank: null }
            : {
                ...{ cardBrand: null, cardLastFour: null, cardGoodUntil: null, bank: mandate?.bank ?? 'STP' },
                clabe: mandate === null ? `646180${house.contractNumber}000003`.slice(0, 18) : null,
              }),
          ...{
            mostAmount: input.mostAmount ?? null,
            stoppedBecause: null,
            next: null,
            charges: [],
          },
        }
        of(house).autopay = autopay
        return { __typename: 'AutopayEnrolled', autopay }
      },
      changeAutopay: ({ input }: { input: { id: string; paused?: boolean | null } }) =>
        changed(input.id, input.paused ? 'PAUSED' : 'ACTIVE'),
      endAutopay: ({ id }: { id: string }) => changed(id, 'ENDED'),
      addFilePart: ({ input }: { input: { uploadId: string } }) => ({
        __typename: 'FilePartKept',
        uploadId: input.uploadId,
      }),
      openPaymentClaim: ({ input }: { input: Fields & { contractId: string } }) => {
        const house = byContract(input.contractId)
        if (house === undefined) return { __typename: 'PaymentClaimImpossible', message: unreal.message }
        const claim: Fields = {
          ...input,
          state: 'OPEN',
          answerBy: later(5),
          isLate: false,
          traces: [
            {
              at: now().toISOString(),
              searched: 'Pagos recibidos',
              found: 'No está entre los de este contrato',
            },
          ],
          payment: null,
          answer: null,
        }
        of(house).claims.unshift(claim)
        return { __typename: 'PaymentClaimOpened', claim }
      },
      withdrawPaymentClaim: ({ id }: { id: string }) => {
        const claim = all('claims').find((one) => one['id'] === id)
        if (claim === undefined) return { __typename: 'PaymentClaimUnknown', message: gone }
        claim['state'] = 'WITHDRAWN'
        return { __typename: 'PaymentClaimWithdrawn', claim }
      },
      openDispute: ({
        input,
      }: {
        input: Fields & { id: string; invoiceId: string; amount?: string | null }
      }) => {
        const house = houses.find((one) => ledger.openBills(one).some(({ id }) => id === input.invoiceId))
        const bill = house && ledger.openBills(house).find(({ id }) => id === input.invoiceId)
        if (house === undefined || bill === undefined) return { __typename: 'DisputeUnknown', message: gone }
        const dispute: Fields = {
          ...{
            id: input.id,
            grounds: input['grounds'],
            invoice: () => invoice(bill.id),
            invoiceNumber: bill.number,
          },
          ...{
            disputed: input.amount ?? pesosText(ledger.open(bill)),
            state: 'OPENED',
            answerBy: later(14),
            daysLeft: 10,
          },
          ...{
            status: `Te respondemos a más tardar el ${longDay(later(14))}. Mientras, no se te cobra lo que aclaras.`,
          },
          answer: null,
        }
        of(house).disputes.unshift(dispute)
        return { __typename: 'DisputeOpened', dispute }
      },
      withdrawDispute: ({ input }: { input: { disputeId: string } }) => {
        const dispute = all('disputes').find((one) => one['id'] === input.disputeId)
        if (dispute === undefined) return { __typename: 'DisputeUnknown', message: gone }
        dispute['state'] = 'WITHDRAWN'
        return { __typename: 'DisputeWithdrawn', dispute }
      },
    },
  }

  function mandateOf(
    house: House,
    { clabe, holderName, expiresOn }: TypedMandate,
    mostAmount: string | null | undefined,
  ) {
    return {
      ...{ holderName, bank: bankOfClabe(clabe) ?? '', lastFour: clabe.slice(-4) },
      ...{ serviceReference: house.contractNumber, mostAmount: mostAmount ?? '0.00' },
      ...{ expiresOn: expiresOn ?? null, acceptedAt: now().toISOString() },
    }
  }

  function changed(id: string, state: string): Fields {
    const autopay = [...kept.values()].map((one) => one.autopay).find((one) => one?.['id'] === id)
    if (autopay === undefined) return { __typename: 'PayableUnknown', message: gone }
    autopay['state'] = state
    return { __typename: 'AutopayChanged', autopay }
  }

  function caseOf(house: House, debt: Centavos): Fields {
    return {
      ...{
        id: house.contractId.replace('-4000-', '-4004-'),
        isOpen: true,
        owed: pesosText(debt),
        surcharge: pesosText(sumOfCentavos(ledger.openBills(house).map(ledger.surcharge))),
        disputed: '0.00',
      },
      summary:
        ledger.openBills(house).length > 1
          ? 'Debes dos recibos vencidos. El segundo ya trae recargos.'
          : 'Tu recibo venció hace unos días. Todavía no tiene recargos.',
      nextStep: 'Si sigue sin pagarse, te mandamos un aviso.',
      howToStop: [
        'Paga lo que debes.',
        'Pide un convenio para pagarlo en parcialidades.',
        'Si ya pagaste, dilo: mientras lo buscamos no sigue nada.',
      ],
      ...{ payBy: later(7), nextOn: later(10), restriction: null, holds: [] },
      sources: [
        {
          title: 'Ley que regula los servicios de agua del estado',
          says: 'A una casa no se le corta el agua: después de dos periodos sin pago se puede limitar a lo necesario.',
        },
      ],
      timeline: page([
        {
          id: `${house.contractId}-t`,
          on: civilDate(now()),
          sentence: 'Te recordamos que tu recibo venció.',
        },
      ]),
    }
  }
}
