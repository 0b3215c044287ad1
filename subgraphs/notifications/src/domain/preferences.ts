import { maySwitchOff, type NoticeKind, type Severity } from './notice-kinds.ts'
import { afterQuietHours, type QuietHours } from './quiet-hours.ts'

/** Languages in which notices are written. */
export type Language = 'es-MX' | 'en'

/** Ways in which the utility reaches somebody beyond the inbox. */
export type ChannelName = 'PUSH' | 'MAIL'

/** All channels, in the order in which settings list them. */
export const allChannels: readonly ChannelName[] = ['PUSH', 'MAIL']

/** How somebody wants to be told. */
export interface Preferences {
  readonly language: Language
  /** Null: none. */
  readonly quietHours: QuietHours | null
  readonly silencedChannels: readonly ChannelName[]
  readonly silencedKinds: readonly NoticeKind[]
}

/** How somebody is told who never said how: at once, and at night only of what cannot wait. */
export const usualPreferences: Preferences = {
  language: 'es-MX',
  quietHours: { from: 22, to: 7 },
  silencedChannels: [],
  silencedKinds: [],
}

/** Whether somebody is told of a kind by a channel: as they want it, and always what the law wants told. */
export function wantsToHear(preferences: Preferences, channel: ChannelName, kind: NoticeKind): boolean {
  if (!maySwitchOff(kind)) return true
  return !preferences.silencedChannels.includes(channel) && !preferences.silencedKinds.includes(kind)
}

/** When somebody may be told something that happens now: at once, or after their quiet hours. */
export function mayBeToldAt({ quietHours }: Preferences, severity: Severity, now: Date): Date {
  return severity === 'CRITICAL' || quietHours === null ? now : afterQuietHours(quietHours, now)
}

/** A switch as somebody set it. */
export interface Switch<Name> {
  readonly name: Name
  readonly enabled: boolean
}

/** What is to be different; what is left out stays as it is. */
export interface PreferencesChange {
  readonly language?: Language
  /** Null: no quiet hours. */
  readonly quietHours?: QuietHours | null
  readonly channels: readonly Switch<ChannelName>[]
  readonly kinds: readonly Switch<NoticeKind>[]
}

/** What becomes of a wish to be told differently. */
export type ChangePreferencesDecision =
  | { readonly kind: 'changed'; readonly preferences: Preferences }
  /** They begin and end at the same hour: none, or all of the day? */
  | { readonly kind: 'quietHoursEmpty' }

/** Decides how somebody is told from now on. */
export function decideChange(known: Preferences, change: PreferencesChange): ChangePreferencesDecision {
  const { quietHours = known.quietHours, language = known.language } = change
  if (quietHours !== null && quietHours.from === quietHours.to) return { kind: 'quietHoursEmpty' }
  const silencedChannels = change.channels.reduce(switched, known.silencedChannels)
  const silencedKinds = change.kinds.reduce(switched, known.silencedKinds)
  return { kind: 'changed', preferences: { language, quietHours, silencedChannels, silencedKinds } }
}

function switched<Name>(silenced: readonly Name[], { name, enabled }: Switch<Name>): readonly Name[] {
  const others = silenced.filter((one) => one !== name)
  return enabled ? others : [...others, name]
}
