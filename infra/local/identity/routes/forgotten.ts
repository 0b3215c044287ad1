import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { sameEmail } from '../accounts/account.ts'
import { hashPassword } from '../accounts/password.ts'
import { passwordProblem } from '../accounts/password-rules.ts'
import { newPasswordLink, somethingChanged } from '../letters/letters.ts'
import {
  forgottenPage,
  linkEndedPage,
  linkSentPage,
  newPasswordPage,
  passwordChangedPage,
} from '../pages/password-pages.ts'
import type { IdentityParts } from './parts.ts'
import { deviceCookie, formOf, note, send, visitOf, waitWords } from './visit.ts'

const askedSchema = v.object({ subject: v.string() })

/** A new password by a link in a mail, for whoever forgot the old one. */
export function forgottenRoutes(server: FastifyInstance, parts: IdentityParts): void {
  server.get('/forgotten', async (_request, reply) => send(parts, reply, 200, forgottenPage()))
  server.post('/forgotten', (request, reply) => askForLink(parts, request, reply))
  server.get<{ Querystring: { token?: unknown } }>('/new-password', async (request, reply) => {
    const { token } = request.query
    const asked = typeof token === 'string' && (await parts.proofs.look('new password', askedSchema, token))
    if (typeof token !== 'string' || !asked) return send(parts, reply, 400, linkEndedPage())
    return send(parts, reply, 200, newPasswordPage(token))
  })
  server.post('/new-password', (request, reply) => setPassword(parts, request, reply))
}

async function askForLink(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const email = sameEmail(formOf(request).email)
  if (email === '') {
    const problem = { field: 'email', message: 'Escribe tu correo electrónico.' } as const
    return send(parts, reply, 422, forgottenPage('', problem))
  }
  const visit = visitOf(request)
  const wait = parts.letterLimits.ask(email, visit.network)
  if (wait > 0) {
    const problem = { message: `Ya enviamos varios mensajes. Espera ${waitWords(wait)}.` }
    return send(parts, reply, 429, forgottenPage(email, problem))
  }
  await note(parts, visit, 'password reset asked', parts.nameOf(email))
  // Beside the answer, which therefore says and takes the same whether there is such an account.
  void sendLink(parts, email)
  return send(parts, reply, 200, linkSentPage(email))
}

async function sendLink(
  { accounts, proofs, mailer, issuer, log }: IdentityParts,
  email: string,
): Promise<void> {
  try {
    const account = await accounts.byEmail(email)
    if (account === undefined) return
    const token = await proofs.link('new password', { subject: account.subject })
    mailer.send(account.email, newPasswordLink(`${issuer.origin}/new-password?token=${token}`))
  } catch (error) {
    log.error({ err: error }, 'a link for a new password could not be sent')
  }
}

async function setPassword(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { token, password } = formOf(request)
  const asked = await parts.proofs.look('new password', askedSchema, token)
  const account = asked && (await parts.accounts.bySubject(asked.subject))
  if (!account) return send(parts, reply, 400, linkEndedPage())
  const message = passwordProblem(password, account)
  if (message !== null) return send(parts, reply, 422, newPasswordPage(token, { field: 'password', message }))
  const taken = await parts.proofs.take('new password', askedSchema, token)
  if (taken === null) return send(parts, reply, 400, linkEndedPage())
  await parts.accounts.setPassword(account.subject, await hashPassword(password))
  await endEverything(parts, account.subject)
  const visit = visitOf(request)
  await note(parts, visit, 'password reset', account.subject)
  parts.mailer.send(
    account.email,
    somethingChanged('Cambió la contraseña', `${parts.issuer.origin}/forgotten`),
  )
  // They have shown that the mail is theirs: whoever guesses elsewhere shall not slow them down.
  const kept = await parts.devices.remember(account.subject, visit.deviceCookie)
  reply.header('set-cookie', deviceCookie(parts, kept))
  return send(parts, reply, 200, passwordChangedPage(parts.publicOrigin))
}

/** A new password ends what was begun with the old one, on every device, and no browser is known any more. */
export async function endEverything(
  { providerSessions, devices }: IdentityParts,
  subject: string,
): Promise<void> {
  await providerSessions.endAll(subject)
  await devices.forgetAll(subject)
}
