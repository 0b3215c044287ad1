import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { temporaryFolders } from '@aquacis/kit/testing/temporary-folders.ts'
import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { openLetterBox } from './letter-box.ts'
import { mailPage } from './mail-page.ts'
import { createSink } from './sink.ts'

const newFolder = temporaryFolders('aquacis-mails-')

test('what is handed in by SMTP is read as it was written, newest first, after a restart too', async () => {
  const folder = newFolder()
  const sink = createSink(await openLetterBox(folder), createLogger('mail', 'silent'))
  const listening = sink.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  const transport = createTransport(`smtp://127.0.0.1:${port}`, {
    from: 'AquaCIS <no-responder@aquacis.invalid>',
  })
  await transport.sendMail({
    to: 'ana@ejemplo.mx',
    subject: 'Tu código',
    text: 'Señal: 123456\nhttp://localhost/x?a=1&b=2',
  })
  await transport.sendMail({ to: 'luis@ejemplo.mx', subject: 'Otro', text: 'x' })
  transport.close()
  await new Promise<void>((resolve) => sink.close(() => resolve()))
  const mails = await (await openLetterBox(folder)).mails()
  expect(mails).toMatchObject([
    { to: 'luis@ejemplo.mx', subject: 'Otro' },
    { to: 'ana@ejemplo.mx', subject: 'Tu código', text: expect.stringContaining('Señal: 123456') },
  ])
  expect(mailPage(mails)).toContain('<a href="http://localhost/x?a=1&amp;b=2">')
})

test('a mail shows its text and nothing that it would rather be', () => {
  const page = mailPage([
    { to: 'a@b.mx', subject: '<script>x</script>', at: '', text: '<img src=x onerror=y> "&' },
  ])
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toMatch(/<script|<img/)
})
