import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Account } from '../accounts/account.ts'
import { hashPassword } from '../accounts/password.ts'
import { passwordProblem } from '../accounts/password-rules.ts'
import { somethingChanged } from '../letters/letters.ts'
import { accountPage, signInAgainPage } from '../pages/account-page.ts'
import type { Problem } from '../pages/form.ts'
import { passwordChangedPage } from '../pages/password-pages.ts'
import { endEverything } from './forgotten.ts'
import type { IdentityParts } from './parts.ts'
import { deviceCookie, type Form, formOf, note, send, visitOf } from './visit.ts'

/** Passwords and keys are changed by whoever has shown lately who they are. */
const freshSeconds = 15 * 60

interface Owner {
  readonly account: Account
  /** Binds forms to this session. */
  readonly formKey: string
}

/** `/account`: a person's own passkeys and password. */
export function accountRoutes(server: FastifyInstance, parts: IdentityParts, key: string): void {
  const owned =
    (
      handle: (
        request: FastifyRequest,
        reply: FastifyReply,
        owner: Owner,
        form: Form,
      ) => Promise<FastifyReply>,
    ) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const owner = await ownerOf(parts, key, request, reply)
      const form = formOf(request)
      if (owner === null || (request.method === 'POST' && !isSame(form.key, owner.formKey)))
        return send(parts, reply, 403, signInAgainPage(parts.publicOrigin))
      return handle(request, reply, owner, form)
    }

  server.get(
    '/account',
    owned((_request, reply, owner) => show(parts, reply, owner, {})),
  )
  server.post(
    '/account/passkeys',
    owned(async (request, reply, owner, { answer }) => {
      const { subject, email } = owner.account
      const made = await parts.passkeys.made(`account ${subject}`, answer)
      if (made === null)
        return show(parts, reply, owner, {
          problem: { message: 'No pudimos guardar esa llave. Inténtalo otra vez.' },
        })
      const visit = visitOf(request)
      await parts.passkeys.add(subject, made, visit.device)
      await note(parts, visit, 'passkey added', subject)
      parts.mailer.send(
        email,
        somethingChanged('Se creó una llave de acceso', `${parts.issuer.origin}/forgotten`),
      )
      return show(parts, reply, owner, { done: 'Tu llave de acceso quedó guardada.' })
    }),
  )
  server.post(
    '/account/passkeys/remove',
    owned((request, reply, owner, { id }) => remove(parts, request, reply, owner, id)),
  )
  server.post(
    '/account/password',
    owned((request, reply, owner, { password }) => change(parts, request, reply, owner, password)),
  )
}

async function show(
  parts: IdentityParts,
  reply: FastifyReply,
  { account, formKey }: Owner,
  outcome: { readonly done?: string; readonly problem?: Problem },
): Promise<FastifyReply> {
  const { subject, email, name } = account
  const passkeys = await parts.passkeys.of(subject)
  const have = passkeys.map(({ id }) => id)
  const page = accountPage({
    account,
    passkeys,
    passkeyOptions: await parts.passkeys.askToMake(
      `account ${subject}`,
      { handle: subject, email, name },
      have,
    ),
    recoveryCodesLeft: await parts.secondFactors.recoveryCodesLeft(subject),
    publicOrigin: parts.publicOrigin,
    formKey,
    ...outcome,
  })
  return send(parts, reply, outcome.problem ? 422 : 200, page)
}

async function remove(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
  owner: Owner,
  id: string,
): Promise<FastifyReply> {
  const { subject, email, hasPassword } = owner.account
  const have = await parts.passkeys.of(subject)
  if (!hasPassword && have.length < 2)
    return show(parts, reply, owner, {
      problem: {
        message: 'Es tu única manera de entrar. Crea otra llave o pon una contraseña antes de quitarla.',
      },
    })
  if (await parts.passkeys.remove(subject, id)) {
    await note(parts, visitOf(request), 'passkey removed', subject)
    parts.mailer.send(
      email,
      somethingChanged('Se quitó una llave de acceso', `${parts.issuer.origin}/forgotten`),
    )
  }
  return show(parts, reply, owner, {
    done: 'La llave ya no abre tu cuenta. Puedes borrarla también de tu equipo.',
  })
}

async function change(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
  owner: Owner,
  password: string,
): Promise<FastifyReply> {
  const { subject, email } = owner.account
  const message = passwordProblem(password, owner.account)
  if (message !== null) return show(parts, reply, owner, { problem: { field: 'password', message } })
  await parts.accounts.setPassword(subject, await hashPassword(password))
  await endEverything(parts, subject)
  const visit = visitOf(request)
  await note(parts, visit, 'password changed', subject)
  parts.mailer.send(email, somethingChanged('Cambió la contraseña', `${parts.issuer.origin}/forgotten`))
  reply.header('set-cookie', deviceCookie(parts, await parts.devices.remember(subject, visit.deviceCookie)))
  return send(parts, reply, 200, passwordChangedPage(parts.publicOrigin))
}

/** Whose session this browser has, if they showed lately who they are. */
async function ownerOf(
  { provider, accounts }: IdentityParts,
  key: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Owner | null> {
  const session = await provider.Session.get(provider.createContext(request.raw, reply.raw))
  const age = Date.now() / 1_000 - (session.loginTs ?? 0)
  if (session.accountId === undefined || age > freshSeconds) return null
  const account = await accounts.bySubject(session.accountId)
  const formKey = createHmac('sha256', key).update(`form|${session.uid}`).digest('base64url')
  return account === undefined ? null : { account, formKey }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
