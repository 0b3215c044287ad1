import type { HouseAlert } from './alerts.ts'
import { wholeConnection } from './connection.ts'
import { alertsIn, placeOf, type Visit } from './place.ts'

interface Changed {
  readonly quietHours?: { readonly from: number; readonly to: number } | null
  readonly language?: string | null
  readonly kinds?: readonly { readonly kind: string; readonly enabled: boolean }[] | null
}

const counts = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 0 })

/** What had been asked for, in the measure in which it was. */
function limitOf({ watch }: HouseAlert): string {
  const { limitLitres, costCentavos } = watch?.() ?? {}
  return typeof costCentavos === 'number'
    ? `$${counts.format(costCentavos / 100)}`
    : `${counts.format(Number(limitLitres))} litros`
}

/** What a notice of each kind says, as notifications would. */
function wordsOf(alert: HouseAlert): { readonly title: string; readonly body: string } {
  const used = `${counts.format(Number(alert.volume) * 1_000)} litros`
  switch (alert.kind) {
    case 'DAY_LIMIT':
      return {
        title: 'Pasaste tu límite del día',
        body: `Se usaron ${used}: más que tu límite de ${limitOf(alert)}. Si no sabes en qué, busca una llave o una manguera abierta y asómate al tinaco.`,
      }
    case 'MONTH_LIMIT':
      return {
        title: 'Pasaste tu límite del mes',
        body: `Se usaron ${used}: más que tu límite de ${limitOf(alert)}. En Consumo puedes ver qué días subió.`,
      }
    case 'AWAY_USE':
      return {
        title: 'Corre agua en la casa sola',
        body: 'Se usó más agua que el margen que dejaste. Pide a alguien de confianza que pase a ver.',
      }
    case 'TOO_LITTLE_USE':
      return {
        title: 'Se usó muy poca agua en la casa',
        body: 'Llama para saber si todo está bien; si nadie contesta, pasa a ver.',
      }
    default:
      return {
        title: 'Parece que hay una fuga en tu casa',
        body: `El agua no ha dejado de correr: ${alert.litresPerHour} litros por hora. Revisa primero el escusado: pon unas gotas de colorante en el tanque.`,
      }
  }
}

function noticeOf(
  visit: Visit,
  house: Visit['houses'][number],
  alert: HouseAlert,
  read: Map<string, string>,
) {
  const id = alert.id.replace('-8000-', '-9000-')
  return {
    id,
    kind: alert.kind,
    severity: alert.severity,
    ...wordsOf(alert),
    servicePoint: () => placeOf(visit, house),
    alert: () => alertsIn(visit, house).find((one) => one.id === alert.id) ?? null,
    since: alert.since,
    litresPerHour: alert.litresPerHour,
    costCentavosPerDay: null,
    toldAt: alert.openedAt,
    endedAt: alert.closedAt,
    endedReason: alert.closedReason,
    // What was mended months ago was read then.
    readAt: read.get(id) ?? alert.closedAt,
  }
}

const inMexico = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('es-MX', { timeZone: 'America/Mexico_City', ...options })
const months = inMexico({ month: 'long' })
const days = inMexico({ day: 'numeric', month: 'long' })
const pesos = new Intl.NumberFormat('es-MX', { minimumFractionDigits: 2 })

/** What was told of the last bill of a house, and read that day; nothing where it has none. */
async function billNotices(visit: Visit, house: Visit['houses'][number]) {
  const bill = (await visit.accounts()).newest(house)
  if (bill === null || bill.issuedAt > visit.now().toISOString()) return []
  const { id, periodFrom, dueOn, issuedAt, sheet } = bill
  const [month, until] = [months, days].map((format, index) =>
    format.format(new Date(`${index === 0 ? periodFrom : dueOn}T18:00:00.000Z`)),
  )
  return [
    {
      id: id.replace('-4000-8', '-4000-9'),
      kind: 'BILL_READY',
      severity: 'WARNING',
      title: 'Ya está tu recibo',
      body: `Tu recibo de ${month} está listo: $${pesos.format(Number(sheet.total))}. Paga a más tardar el ${until}.`,
      servicePoint: () => placeOf(visit, house),
      invoice: { id },
      since: issuedAt,
      toldAt: issuedAt,
      readAt: issuedAt,
    },
  ]
}

const noLetters = 'La casa de demostración no manda correos. Con tu cuenta, aquí se activan.'

/** What the visitor was told of the invented houses, and how they want to be told. */
export function inboxOf(visit: Visit): Record<string, unknown> {
  const read = new Map<string, string>()
  const preferences = {
    language: 'ES_MX',
    quietHours: { from: 22, to: 7 } as { from: number; to: number } | null,
    channels: [{ channel: 'PUSH', enabled: true }],
    kinds: [
      { kind: 'LEAK', enabled: true, isOptional: true },
      { kind: 'HIGH_FLOW', enabled: true, isOptional: true },
      { kind: 'DAY_LIMIT', enabled: true, isOptional: true },
      { kind: 'MONTH_LIMIT', enabled: true, isOptional: true },
      { kind: 'AWAY_USE', enabled: true, isOptional: true },
      { kind: 'TOO_LITTLE_USE', enabled: true, isOptional: true },
      { kind: 'BILL_READY', enabled: true, isOptional: true },
      { kind: 'DISCOUNT_ENDS', enabled: true, isOptional: true },
      { kind: 'PAYMENT_RECEIVED', enabled: true, isOptional: true },
      { kind: 'PAYMENT_TAKEN_BACK', enabled: true, isOptional: true },
      { kind: 'COLLECTION_NOTICE', enabled: true, isOptional: false },
      { kind: 'RESTRICTION', enabled: true, isOptional: false },
      { kind: 'PLAN', enabled: true, isOptional: true },
      { kind: 'PAYMENT_CLAIM', enabled: true, isOptional: true },
      { kind: 'DISPUTE', enabled: true, isOptional: true },
      { kind: 'AUTOPAY', enabled: true, isOptional: true },
    ],
  }
  const notices = () =>
    visit.houses
      .flatMap((house) => alertsIn(visit, house).map((alert) => noticeOf(visit, house, alert, read)))
      .sort((one, other) => other.toldAt.localeCompare(one.toldAt))
  const unread = () => notices().filter(({ readAt }) => readAt === null)
  return {
    inbox: async (asked: { unread?: boolean | null }) => {
      if (asked.unread === true) return wholeConnection(unread())
      const bills = await Promise.all(visit.houses.map((house) => billNotices(visit, house)))
      const all = [...notices(), ...bills.flat()]
      return wholeConnection(all.toSorted((one, other) => other.toldAt.localeCompare(one.toldAt)))
    },
    unreadNotices: () => unread().length,
    notificationPreferences: () => preferences,
    markNoticesRead: ({ input: { ids } }: { input: { ids?: readonly string[] | null } }) => {
      const marked = (ids ?? unread().map(({ id }) => id)).map(String)
      for (const id of marked) read.set(id, visit.now().toISOString())
      return {
        __typename: 'NoticesMarkedRead',
        unreadNotices: unread().length,
        notices: notices().filter(({ id }) => marked.includes(id)),
      }
    },
    // Nobody writes letters to the house: what would be asked for is refused in words.
    askForMailNotices: () => ({ __typename: 'MailNotOffered', message: noLetters }),
    confirmMailNotices: () => ({ __typename: 'MailCodeStale', message: noLetters }),
    endMailNotices: () => ({ __typename: 'MailNoticesEnded', wasOn: false }),
    stopMailNotices: () => ({ __typename: 'MailLinkUnknown', message: noLetters }),
    changeNotificationPreferences: ({ input }: { input: Changed }) => {
      if (input.language != null) preferences.language = input.language
      if (input.quietHours !== undefined) preferences.quietHours = input.quietHours
      preferences.kinds = preferences.kinds.map(({ kind, enabled, isOptional }) => ({
        ...{ kind, isOptional },
        enabled: input.kinds?.find((one) => one.kind === kind)?.enabled ?? enabled,
      }))
      return { __typename: 'NotificationPreferencesChanged', preferences }
    },
  }
}
