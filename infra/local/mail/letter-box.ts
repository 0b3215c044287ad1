import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'

/** A mail as it is read. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly at: string
  readonly text: string
}

/** Mails in a folder, one file each as it came over the wire. */
export interface LetterBox {
  put(raw: Buffer, to: readonly string[]): Promise<void>
  /** Newest first. */
  mails(): Promise<Mail[]>
}

const mostKept = 200

export async function openLetterBox(folder: string): Promise<LetterBox> {
  await mkdir(folder, { recursive: true })
  let count = 0

  async function names(): Promise<string[]> {
    return (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort()
  }

  return {
    async put(raw, to) {
      count += 1
      const name = `${new Date().toISOString().replaceAll(':', '')}-${String(count).padStart(6, '0')}.eml`
      // Whom it was for stands in the envelope, which is no part of the mail.
      const envelope = Buffer.from(`X-Envelope-To: ${to.join(', ')}\r\n`)
      await writeFile(join(folder, name), Buffer.concat([envelope, raw]), { mode: 0o600 })
      for (const old of (await names()).slice(0, -mostKept)) await rm(join(folder, old), { force: true })
    },
    async mails() {
      const files = (await names()).reverse()
      return Promise.all(files.map(async (name) => mailOf(await readFile(join(folder, name)))))
    },
  }
}

async function mailOf(raw: Buffer): Promise<Mail> {
  const { headers, subject = '', date = '', text = '' } = await PostalMime.parse(new Uint8Array(raw))
  const to = headers.find(({ key }) => key === 'x-envelope-to')?.value ?? ''
  return { to, subject, at: date, text }
}
