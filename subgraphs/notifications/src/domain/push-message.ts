import { type Urgency, urgencyOf } from './delivery.ts'
import type { Notice, Telling } from './notice.ts'
import { noticeKinds } from './notice-kinds.ts'
import type { Language } from './preferences.ts'
import { actionWords, homeWords, wordsOf } from './words/notice-words.ts'

/** A message as it is handed to a carrier. */
export interface PushMessage {
  /** JSON for the service worker (`web/src/service-worker/push.ts`). */
  readonly text: string
  /** A later message of this topic takes the place of one that still waits (RFC 8030 §5.4): 32 letters at most. */
  readonly topic: string
  readonly urgency: Urgency
  /** How long the carrier keeps it for a device that is off. */
  readonly keepSeconds: number
}

/** To whom a message speaks, and when. */
export interface Reading {
  readonly language: Language
  /** Unread notices of theirs: the number on the app's icon. */
  readonly unread: number
  /** Of the home that it is about; null where its reader has no other to take it for. */
  readonly contractNumber: string | null
  readonly now: Date
  /** After this instant it is no news any more. */
  readonly until: Date
}

/** The page of the app where its reader sees more of it. */
export function pathOf({ kind, alertId, invoiceId, subjectId }: Notice): string {
  if (kind === 'AUTOPAY') return '/cuenta/automatico'
  if (subjectId !== null) return '/cuenta'
  if (alertId !== null) return `/alertas/${alertId}`
  // A discount stands among the bills that it is taken off.
  return invoiceId === null ? '/recibos' : `/recibos/${invoiceId}`
}

/**
 * What a browser is sent of a notice. Its tag is the notice's: whatever is told later, or twice, takes the place of what
 * the screen shows. It sounds again only when something got worse.
 */
export function pushMessage(notice: Notice, telling: Telling, reading: Reading): PushMessage {
  const { language, unread, contractNumber, now, until } = reading
  const { title, body } = wordsOf(notice, language, now)
  const home = contractNumber === null ? '' : `${homeWords(language, contractNumber)} `
  const { view, mended } = actionWords(language)
  const path = pathOf(notice)
  const hasEnded = notice.endedAt !== null
  const actions = [
    { action: 'view', title: view, path },
    ...(hasEnded || !noticeKinds[notice.kind].isMendable
      ? []
      : [{ action: 'mended', title: mended, path: `${path}?verdict=FIXED` }]),
  ]
  const text = JSON.stringify({
    tag: notice.id,
    title,
    body: `${home}${body}`,
    path,
    language,
    at: notice.toldAt.toISOString(),
    unread,
    silent: hasEnded,
    soundsAgain: telling === 'WORSE',
    stays: notice.severity === 'CRITICAL' && !hasEnded,
    actions,
  })
  return {
    text,
    topic: notice.id.replaceAll('-', ''),
    urgency: urgencyOf(notice.severity, hasEnded),
    keepSeconds: Math.max(0, Math.round((until.getTime() - now.getTime()) / 1000)),
  }
}
