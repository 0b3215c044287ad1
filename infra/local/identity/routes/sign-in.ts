import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Account } from '../accounts/account.ts'
import { sameEmail } from '../accounts/account.ts'
import type { Problem } from '../pages/form.ts'
import { expiredPage } from '../pages/protocol-pages.ts'
import { signInPage } from '../pages/sign-in-pages.ts'
import { signInPath } from '../protocol/provider.ts'
import { begun, finish, type Interaction } from './interaction.ts'
import type { IdentityParts } from './parts.ts'
import { askForSecondStep } from './second-step.ts'
import { formOf, note, send, visitOf, waitWords } from './visit.ts'

/** The page on which people say who they are: by password, and a second step where they have one, or by passkey. */
export function signInRoutes(server: FastifyInstance, parts: IdentityParts): void {
  server.get(`${signInPath}/:uid`, async (request, reply) => {
    const interaction = await begun(parts, request, reply)
    if (!interaction) return send(parts, reply, 400, expiredPage(parts.publicOrigin))
    return show(parts, reply, interaction, 200)
  })

  server.post(`${signInPath}/:uid`, async (request, reply) => {
    const interaction = await begun(parts, request, reply)
    if (!interaction) return send(parts, reply, 400, expiredPage(parts.publicOrigin))
    const { email, password } = formOf(request)
    const outcome = await checked(parts, request, email, password)
    if (!('account' in outcome))
      return show(parts, reply, interaction, outcome.status, email, outcome.problem)
    const { account } = outcome
    if (account.kind === 'staff' || account.hasTotp)
      return askForSecondStep(parts, reply, interaction, account)
    return finish(parts, request, reply, interaction, account, ['pwd'])
  })

  server.post(`${signInPath}/:uid/passkey`, (request, reply) => signInByPasskey(parts, request, reply))
}

async function show(
  parts: IdentityParts,
  reply: FastifyReply,
  { uid }: Interaction,
  status: number,
  email = '',
  problem?: Problem,
): Promise<FastifyReply> {
  const page = signInPage({
    action: `${signInPath}/${uid}`,
    signUpPath: `${signInPath}/${uid}/sign-up`,
    passkeyOptions: await parts.passkeys.askToShow(`sign-in ${uid}`),
    email,
    problem,
  })
  return send(parts, reply, status, page)
}

/** A passkey shows that one has it and is its owner: two factors in one. */
async function signInByPasskey(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const interaction = await begun(parts, request, reply)
  if (!interaction) return send(parts, reply, 400, expiredPage(parts.publicOrigin))
  const subject = await parts.passkeys.shownBy(`sign-in ${interaction.uid}`, formOf(request).answer)
  const account = subject === null ? undefined : await parts.accounts.bySubject(subject)
  const visit = visitOf(request)
  if (account === undefined) {
    await note(parts, visit, 'passkey', 'unknown', 'refused')
    const message = 'Esa llave de acceso no abre ninguna cuenta. Entra con tu contraseña.'
    return show(parts, reply, interaction, 422, '', { message })
  }
  await note(parts, visit, 'passkey', account.subject)
  return finish(parts, request, reply, interaction, account, ['hwk', 'user', 'mfa'])
}

type Outcome = { readonly account: Account } | { readonly status: number; readonly problem: Problem }

async function checked(
  parts: IdentityParts,
  request: FastifyRequest,
  email: string,
  password: string,
): Promise<Outcome> {
  if (email.trim() === '') return refused('Escribe tu correo electrónico.', 'email')
  if (password === '') return refused('Escribe tu contraseña.', 'password')
  const { accounts, devices, guard } = parts
  const visit = visitOf(request)
  const knownDevice = await devices.known(email, visit.deviceCookie)
  const from = { network: visit.network, knownDevice }
  const guessedAt = `password ${sameEmail(email)}`
  const wait = await guard.admit(guessedAt, from)
  if (wait > 0) {
    await note(parts, visit, 'password', parts.nameOf(email), 'delayed')
    const message = `Hubo demasiados intentos desde aquí. Espera ${waitWords(wait)}, o elige una contraseña nueva con “Olvidé mi contraseña”.`
    return { status: 429, problem: { message } }
  }
  const account = await accounts.withPassword(email, password)
  await note(parts, visit, 'password', account?.subject ?? parts.nameOf(email), account ? 'done' : 'refused')
  if (account === undefined)
    return refused('El correo y la contraseña no coinciden. Revísalos e inténtalo otra vez.')
  guard.succeeded(guessedAt, from)
  return { account }
}

function refused(message: string, field?: 'email' | 'password'): Outcome {
  return { status: 422, problem: field ? { message, field } : { message } }
}
