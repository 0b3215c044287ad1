import type { AlertKind, Emit, Severity, Standing } from '../signal.ts'

/** One kind of alert at one meter: whether it stands, and the evidence for and against. Mutable. */
export type Episode = {
  /** 0: none; 1: warning; 2: critical. */
  standing: number
  /** Instant of the reading that opened it, and best estimate of when the cause began. */
  openedAt: number
  since: number
  /** Water beyond the habit since then. */
  litres: number
  /** Flow of the cause, and the usual floor under it, in litres per hour. */
  level: number
  habitual: number
  /** Readings in a row that asked for the alert. */
  insisting: number
  /** Hours on balance in which the cause was not seen. */
  quiet: number
  /** Until when what is seen is taken as normal, and the score that was taken so: only more asks for an alert. */
  acceptingUntil: number
  accepted: number
}

/** How a kind of alert opens, grows and ends. */
export interface EpisodeRule {
  readonly kind: AlertKind
  /** Readings in a row that open it. */
  readonly insistence: number
  /** Log odds beyond the threshold from which one reading is enough. */
  readonly sure: number
  /** An hour below this share of the level is quiet; so many on balance close it. */
  readonly quietShare: number
  readonly quietHours: number
  /** Critical from this flow, this many litres or this many hours on. */
  readonly criticalLevel: number
  readonly criticalLitres: number
  readonly criticalHours: number
}

const hour = 3_600_000

/** No alert. */
export function createEpisode(): Episode {
  return {
    standing: 0,
    openedAt: 0,
    since: 0,
    litres: 0,
    level: 0,
    habitual: 0,
    insisting: 0,
    quiet: 0,
    acceptingUntil: 0,
    accepted: 0,
  }
}

/** The alert as it stands; null when none does. */
export function standingOf(episode: Episode, kind: AlertKind): Standing | null {
  if (episode.standing === 0) return null
  return {
    layer: 'NOTICE',
    kind,
    severity: severityOf(episode),
    since: episode.since,
    litres: Math.round(episode.litres),
  }
}

/** Ends an alert without a signal; what follows for so many milliseconds is normal. */
export function acceptEpisode(episode: Episode, at: number, duration: number): void {
  if (episode.standing === 0) return
  episode.standing = 0
  episode.insisting = 0
  episode.acceptingUntil = at + duration
}

/**
 * Whether an hour's score, above 0 where the models ask for the alert, opens it: so many readings in a row must insist, or
 * one that is quite sure; and it must be more than what was accepted as normal.
 */
export function insists(episode: Episode, rule: EpisodeRule, at: number, score: number): boolean {
  if (at < episode.acceptingUntil) {
    episode.accepted = Math.max(episode.accepted, score)
    episode.insisting = 0
    return false
  }
  const beyond = score - episode.accepted
  episode.insisting = beyond > 0 ? episode.insisting + 1 : 0
  return episode.insisting >= rule.insistence || beyond > rule.sure
}

/** Opens an alert. */
export function openEpisode(
  episode: Episode,
  rule: EpisodeRule,
  at: number,
  cause: { since: number; litres: number; level: number; habitual: number },
  emit: Emit,
): void {
  Object.assign(episode, cause, { openedAt: at, quiet: 0, insisting: 0, standing: 1 })
  if (isCritical(episode, rule, at)) episode.standing = 2
  say(episode, rule, 'OPENED', at, emit)
}

/**
 * Moves a standing alert on by one heard hour; answers whether it ended. `floor` is the cause's flow as it is seen now: a
 * leak that grows raises the level.
 */
export function continueEpisode(
  episode: Episode,
  rule: EpisodeRule,
  heardHour: { litresPerHour: number; endsAt: number; duration: number; floor: number },
  emit: Emit,
): boolean {
  const { litresPerHour, endsAt, duration, floor } = heardHour
  episode.level = Math.max(episode.level, floor)
  const flowing = litresPerHour > episode.habitual + (episode.level - episode.habitual) * rule.quietShare
  episode.litres += (excess(episode, litresPerHour) * duration) / hour
  episode.quiet = flowing ? Math.max(0, episode.quiet - 1) : episode.quiet + Math.max(1, duration / hour)
  if (episode.quiet >= rule.quietHours) {
    say(episode, rule, 'CLOSED', endsAt, emit)
    episode.standing = 0
    return true
  }
  if (episode.standing === 1 && flowing && isCritical(episode, rule, endsAt)) {
    episode.standing = 2
    say(episode, rule, 'ESCALATED', endsAt, emit)
  }
  return false
}

/** Flow of one hour that the cause explains, in litres per hour. */
export function excess({ level, habitual }: { level: number; habitual: number }, flow: number): number {
  return Math.max(0, Math.min(flow, level) - habitual)
}

function isCritical(episode: Episode, rule: EpisodeRule, at: number): boolean {
  return (
    episode.level >= rule.criticalLevel ||
    episode.litres >= rule.criticalLitres ||
    at - episode.since >= rule.criticalHours * hour
  )
}

function severityOf({ standing }: Episode): Severity {
  return standing === 2 ? 'CRITICAL' : 'WARNING'
}

function say(
  episode: Episode,
  rule: EpisodeRule,
  event: 'OPENED' | 'ESCALATED' | 'CLOSED',
  at: number,
  emit: Emit,
) {
  emit({
    layer: 'NOTICE',
    kind: rule.kind,
    severity: severityOf(episode),
    event,
    at,
    since: episode.since,
    litres: Math.round(episode.litres),
  })
}
