import type { Notice } from '../notice.ts'
import { maySwitchOff } from '../notice-kinds.ts'
import type { Language } from '../preferences.ts'
import { pathOf } from '../push-message.ts'
import { homeWords, wordsOf } from '../words/notice-words.ts'

/** A letter as it is handed to a mail server. */
export interface MailMessage {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same letter sent twice bears the same one, so that a mail server can tell. */
  readonly messageId: string
  /** Where its reader ends such letters (RFC 2369); null where they have to be sent. */
  readonly unsubscribeUrl: string | null
}

/** To whom a letter speaks, when, and where the app is. */
export interface MailReading {
  readonly language: Language
  /** Of the home that it is about; null where its reader has no other to take it for. */
  readonly contractNumber: string | null
  readonly now: Date
  /** Of the app, without a slash at its end. */
  readonly appUrl: string
  /** Tells which reader ends their letters. */
  readonly unsubscribeToken: string
  /** Unique to the delivery. */
  readonly deliveryId: string
}

const frame = {
  'es-MX': {
    open: 'Ver en Mi agua',
    close: 'Este mensaje se envió solo; nadie lee lo que se responda a él.',
    stop: 'Si ya no quieres avisos por correo, apágalos aquí',
    law: 'La ley pide que te avisemos de esto; por eso llega aunque hayas apagado otros avisos.',
  },
  en: {
    open: 'See it in Mi agua',
    close: 'This message was sent by itself; nobody reads what is answered to it.',
    stop: 'If you do not want notices by mail any more, switch them off here',
    law: 'The law wants us to tell you this; that is why it comes even if you switched other notices off.',
  },
} as const satisfies Record<Language, object>

/** What somebody is written of a notice: the same words as in their inbox, as plain text and as simple HTML. */
export function mailMessage(notice: Notice, reading: MailReading): MailMessage {
  const { language, contractNumber, now, appUrl, unsubscribeToken, deliveryId } = reading
  const { title, body } = wordsOf(notice, language, now)
  const { open, close, stop, law } = frame[language]
  const said = contractNumber === null ? body : `${homeWords(language, contractNumber)} ${body}`
  const url = `${appUrl}${pathOf(notice)}`
  const mayStop = maySwitchOff(notice.kind)
  const unsubscribeUrl = mayStop ? `${appUrl}/avisos/correo?baja=${unsubscribeToken}` : null
  const last = unsubscribeUrl === null ? law : `${stop}: ${unsubscribeUrl}`
  const lastHtml =
    unsubscribeUrl === null ? escaped(law) : `<a href="${escaped(unsubscribeUrl)}">${escaped(stop)}</a>`
  return {
    subject: title,
    text: `${said}\n\n${open}: ${url}\n\nAquaCIS\n${close}\n${last}\n`,
    html: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:24px;background:#F6F4EE;color:#11242B;font:16px/1.5 sans-serif">
<div style="max-width:560px;margin:0 auto">
<h1 style="font-size:22px;line-height:1.2">${escaped(title)}</h1>
<p>${escaped(said)}</p>
<p><a style="color:#006B86" href="${escaped(url)}">${escaped(open)}</a></p>
<p style="font-size:14px;color:#4A5D64">AquaCIS<br>${escaped(close)}<br>${lastHtml}</p>
</div></body></html>
`,
    messageId: `<${deliveryId}@${new URL(appUrl).hostname}>`,
    unsubscribeUrl,
  }
}

/** The letter with the code by which somebody shows that an address is theirs. */
export function codeMessage(code: string, language: Language): Pick<MailMessage, 'subject' | 'text'> {
  const { close } = frame[language]
  const subject = {
    'es-MX': `${code} es tu código para recibir avisos por correo`,
    en: `${code} is your code for notices by mail`,
  }[language]
  const said = {
    'es-MX': `Tu código es ${code}. Escríbelo en Mi agua, donde pediste los avisos por correo; sirve durante 30 minutos.

Si no fuiste tú, no hagas nada: sin el código no te escribimos.`,
    en: `Your code is ${code}. Type it in Mi agua, where you asked for notices by mail; it is good for 30 minutes.

If it was not you, do nothing: without the code we do not write to you.`,
  }[language]
  return { subject, text: `${said}\n\nAquaCIS\n${close}\n` }
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
}
