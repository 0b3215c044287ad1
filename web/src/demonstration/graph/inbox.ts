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

/** What the visitor was told of the invented houses, and how they want to be told. */
export function inboxOf(visit: Visit): Record<string, unknown> {
  const read = new Map<string, string>()
  const preferences = {
    language: 'ES_MX',
    quietHours: { from: 22, to: 7 } as { from: number; to: number } | null,
    channels: [{ channel: 'PUSH', enabled: true }],
    kinds: [
      { kind: 'LEAK', enabled: true },
      { kind: 'HIGH_FLOW', enabled: true },
      { kind: 'DAY_LIMIT', enabled: true },
      { kind: 'MONTH_LIMIT', enabled: true },
      { kind: 'AWAY_USE', enabled: true },
      { kind: 'TOO_LITTLE_USE', enabled: true },
      { kind: 'BILL_READY', enabled: true },
    ],
  }
  const notices = () =>
    visit.houses
      .flatMap((house) => alertsIn(visit, house).map((alert) => noticeOf(visit, house, alert, read)))
      .sort((one, other) => other.toldAt.localeCompare(one.toldAt))
  const unread = () => notices().filter(({ readAt }) => readAt === null)
  return {
    inbox: (asked: { unread?: boolean | null }) =>
      wholeConnection(asked.unread === true ? unread() : notices()),
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
    changeNotificationPreferences: ({ input }: { input: Changed }) => {
      if (input.language != null) preferences.language = input.language
      if (input.quietHours !== undefined) preferences.quietHours = input.quietHours
      preferences.kinds = preferences.kinds.map(({ kind, enabled }) => ({
        kind,
        enabled: input.kinds?.find((one) => one.kind === kind)?.enabled ?? enabled,
      }))
      return { __typename: 'NotificationPreferencesChanged', preferences }
    },
  }
}
