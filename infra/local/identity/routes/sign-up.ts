import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { sameEmail } from '../accounts/account.ts'
import { hashPassword } from '../accounts/password.ts'
import { passwordProblem } from '../accounts/password-rules.ts'
import { alreadyHere, signUpCode } from '../letters/letters.ts'
import type { Problem } from '../pages/form.ts'
import { expiredPage } from '../pages/protocol-pages.ts'
import { firstPasskeyPage, mailCodePage, signUpPage } from '../pages/sign-up-pages.ts'
import { begun, finish, type Interaction } from './interaction.ts'
import type { IdentityParts } from './parts.ts'
import { type Form, formOf, note, send, visitOf, waitWords } from './visit.ts'

const personSchema = v.object({ uid: v.string(), email: v.string(), name: v.string() })
const begunSchema = v.object({ ...personSchema.entries, passwordHash: v.nullable(v.string()) })
const withoutPasswordSchema = v.object({ ...personSchema.entries, subject: v.string() })

type WithoutPassword = v.InferOutput<typeof withoutPasswordSchema>

const addressForm = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/
const wrongCode: Problem = {
  field: 'code',
  message:
    'Ese código no es, o ya venció. Revisa el último mensaje; después de cinco intentos empieza otra vez.',
}

/**
 * Opening an account: name and address, a code from the mail, then a password or a passkey. What the pages say, and how
 * long they take, is the same whether the address has an account or not; only its owner's mail tells.
 */
export function signUpRoutes(server: FastifyInstance, parts: IdentityParts): void {
  server.get(
    '/sign-in/:uid/sign-up',
    within(parts, async (_request, reply, { uid }) => send(parts, reply, 200, signUpPage(pathsOf(uid)))),
  )
  server.post(
    '/sign-in/:uid/sign-up',
    within(parts, (request, reply, interaction) => begin(parts, request, reply, interaction)),
  )
  server.post(
    '/sign-in/:uid/sign-up/code',
    within(parts, (request, reply, interaction) => takeCode(parts, request, reply, interaction)),
  )
  server.post(
    '/sign-in/:uid/sign-up/passkey',
    within(parts, (request, reply, interaction) => takePasskey(parts, request, reply, interaction)),
  )
  server.post(
    '/sign-in/:uid/sign-up/password',
    within(parts, (request, reply, interaction) => takePassword(parts, request, reply, interaction)),
  )
}

type Handler = (
  request: FastifyRequest,
  reply: FastifyReply,
  interaction: Interaction,
) => Promise<FastifyReply>

/** Only for a sign-in that this browser began. */
function within(parts: IdentityParts, handle: Handler) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const interaction = await begun(parts, request, reply)
    if (!interaction) return send(parts, reply, 400, expiredPage(parts.publicOrigin))
    return handle(request, reply, interaction)
  }
}

function pathsOf(uid: string): { readonly action: string; readonly signInPath: string } {
  return { action: `/sign-in/${uid}/sign-up`, signInPath: `/sign-in/${uid}` }
}

async function begin(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { uid }: Interaction,
): Promise<FastifyReply> {
  const form = formOf(request)
  const problem = problemOf(form)
  const again = (status: number, stands: Problem) =>
    send(
      parts,
      reply,
      status,
      signUpPage({ ...pathsOf(uid), name: form.name, email: form.email, problem: stands }),
    )
  if (problem !== undefined) return again(422, problem)
  const visit = visitOf(request)
  const email = sameEmail(form.email)
  const wait = parts.letterLimits.ask(email, visit.network)
  if (wait > 0) return again(429, { message: `Ya enviamos varios mensajes. Espera ${waitWords(wait)}.` })
  const passwordHash = form.way === 'passkey' ? null : await hashPassword(form.password)
  const { id, code } = await parts.proofs.code('sign-up', {
    uid,
    email,
    name: form.name.trim(),
    passwordHash,
  })
  await note(parts, visit, 'sign-up begun', parts.nameOf(email))
  // Beside the answer, which therefore takes the same time for everybody.
  void sendCode(parts, uid, email, code)
  return send(parts, reply, 200, mailCodePage({ action: `/sign-in/${uid}/sign-up/code`, email, proof: id }))
}

async function sendCode(parts: IdentityParts, uid: string, email: string, code: string): Promise<void> {
  const { accounts, mailer, issuer, publicOrigin, log } = parts
  try {
    const isKnown = (await accounts.byEmail(email)) !== undefined
    const letter = isKnown
      ? alreadyHere(`${publicOrigin}/auth/sign-in`, `${issuer.origin}/forgotten`)
      : signUpCode(code)
    mailer.send(email, letter)
  } catch (error) {
    log.error({ err: error, uid }, 'a code could not be sent')
  }
}

function problemOf({ name, email, password, way }: Form): Problem | undefined {
  if (name.trim() === '') return { field: 'name', message: 'Escribe tu nombre.' }
  if (!addressForm.test(sameEmail(email)))
    return { field: 'email', message: 'Escribe tu correo electrónico completo, como nombre@ejemplo.mx.' }
  if (way === 'passkey') return undefined
  const message = passwordProblem(password, { email, name })
  return message === null ? undefined : { field: 'password', message }
}

async function takeCode(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
  interaction: Interaction,
): Promise<FastifyReply> {
  const { uid } = interaction
  const { proof, code, email } = formOf(request)
  const told = await parts.proofs.takeCode('sign-up', begunSchema, proof, code.replace(/\s/g, ''))
  if (told === null || told.uid !== uid) {
    const page = mailCodePage({ action: request.url, email, proof, problem: wrongCode })
    return send(parts, reply, 422, page)
  }
  const person = { subject: randomUUID(), uid, email: told.email, name: told.name }
  if (told.passwordHash === null) return askForPasskey(parts, reply, person)
  return admit(parts, request, reply, interaction, person, told.passwordHash)
}

async function askForPasskey(
  parts: IdentityParts,
  reply: FastifyReply,
  person: WithoutPassword,
  problem?: Problem,
): Promise<FastifyReply> {
  const { uid, subject, email, name } = person
  const options = await parts.passkeys.askToMake(`sign-up ${subject}`, { handle: subject, email, name }, [])
  const step = parts.steps.seal(`sign-up ${uid}`, person)
  return send(
    parts,
    reply,
    problem ? 422 : 200,
    firstPasskeyPage(`/sign-in/${uid}/sign-up`, step, options, problem),
  )
}

async function takePasskey(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
  interaction: Interaction,
): Promise<FastifyReply> {
  const { step, answer } = formOf(request)
  const person = parts.steps.open(`sign-up ${interaction.uid}`, withoutPasswordSchema, step)
  if (person === null) return send(parts, reply, 400, expiredPage(parts.publicOrigin))
  const made = await parts.passkeys.made(`sign-up ${person.subject}`, answer)
  if (made === null)
    return askForPasskey(parts, reply, person, {
      message: 'No pudimos guardar esa llave. Inténtalo otra vez.',
    })
  const visit = visitOf(request)
  const account = await parts.accounts.add({ ...person, passwordHash: null })
  if (account === undefined) return send(parts, reply, 400, expiredPage(parts.publicOrigin))
  await parts.passkeys.add(account.subject, made, visit.device)
  await note(parts, visit, 'sign-up', account.subject)
  return finish(parts, request, reply, interaction, account, ['hwk', 'user', 'mfa'])
}

async function takePassword(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
  interaction: Interaction,
): Promise<FastifyReply> {
  const { step, password } = formOf(request)
  const person = parts.steps.open(`sign-up ${interaction.uid}`, withoutPasswordSchema, step)
  if (person === null) return send(parts, reply, 400, expiredPage(parts.publicOrigin))
  const message = passwordProblem(password, person)
  if (message !== null) return askForPasskey(parts, reply, person, { field: 'password', message })
  return admit(parts, request, reply, interaction, person, await hashPassword(password))
}

/** The address is theirs: the account is opened and they are signed in. */
async function admit(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
  interaction: Interaction,
  person: WithoutPassword,
  passwordHash: string,
): Promise<FastifyReply> {
  const account = await parts.accounts.add({ ...person, passwordHash })
  // Opened meanwhile in another window.
  if (account === undefined) return send(parts, reply, 400, expiredPage(parts.publicOrigin))
  await note(parts, visitOf(request), 'sign-up', account.subject)
  return finish(parts, request, reply, interaction, account, ['pwd'])
}
