import { expect } from '@playwright/test'

/** A mail that the embedded run has sent. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** The newest mail to somebody, once there is one. `origin` is that of the app. */
export async function newestMail(origin: string, to: string): Promise<Mail> {
  await expect
    .poll(async () => (await mailsTo(origin, to)).length, { message: `mail to ${to}` })
    .toBeGreaterThan(0)
  const [newest] = await mailsTo(origin, to)
  if (newest === undefined) throw new Error(`no mail to ${to}`)
  return newest
}

async function mailsTo(origin: string, to: string): Promise<Mail[]> {
  const { hostname, port } = new URL(origin)
  const answer = await fetch(`http://${hostname}:${Number(port) + 7}/mails.json`)
  return ((await answer.json()) as Mail[]).filter((mail) => mail.to === to)
}
