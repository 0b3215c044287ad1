import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Provider } from 'oidc-provider'
import * as v from 'valibot'
import { type Accounts, sameEmail } from './accounts.ts'
import type { Attempts } from './attempts.ts'
import { expiredPage, type SignInProblem, signInPage } from './pages.ts'
import { signInPath } from './provider.ts'
import { securityHeaders } from './security-headers.ts'

export interface SignInOptions {
  readonly provider: Provider
  readonly accounts: Accounts
  readonly attempts: Attempts
  readonly publicOrigin: string
  readonly log: Logger
}

const formSchema = v.object({
  email: v.optional(v.pipe(v.string(), v.maxLength(254)), ''),
  password: v.optional(v.pipe(v.string(), v.maxLength(1024)), ''),
})

/** The page on which people say who they are. */
export function signInRoutes(server: FastifyInstance, options: SignInOptions): void {
  const { provider, publicOrigin } = options

  function send(reply: FastifyReply, status: number, page: string): FastifyReply {
    return reply
      .code(status)
      .headers(securityHeaders(publicOrigin))
      .type('text/html; charset=utf-8')
      .send(page)
  }

  server.get(`${signInPath}/:uid`, async (request, reply) => {
    const interaction = await begun(provider, request, reply)
    if (!interaction) return send(reply, 400, expiredPage(publicOrigin))
    return send(reply, 200, signInPage({ action: request.url }))
  })

  server.post(`${signInPath}/:uid`, async (request, reply) => {
    const interaction = await begun(provider, request, reply)
    if (!interaction) return send(reply, 400, expiredPage(publicOrigin))
    const form = v.safeParse(formSchema, request.body ?? {})
    const { email, password } = form.success ? form.output : { email: '', password: '' }
    const outcome = await checked(options, email, password, request.ip)
    if (!('subject' in outcome)) {
      return send(reply, outcome.status, signInPage({ action: request.url, email, problem: outcome.problem }))
    }
    await endOtherSession(provider, interaction, outcome.subject)
    const result = { login: { accountId: outcome.subject } }
    return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303)
  })
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

/** The sign-in that this browser began and that still waits for an answer. */
function begun(
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Interaction | undefined> {
  return provider.interactionDetails(request.raw, reply.raw).catch(() => undefined)
}

/** Ends the session of whoever used this browser before; left to itself the provider would ask by a script. */
async function endOtherSession(provider: Provider, interaction: Interaction, subject: string): Promise<void> {
  const before = interaction.session
  if (before === undefined || before.accountId === subject) return
  const session = await provider.Session.findByUid(before.uid)
  await session?.destroy()
  delete interaction.session
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
}

type Outcome = { readonly subject: string } | { readonly status: number; readonly problem: SignInProblem }

async function checked(
  options: SignInOptions,
  email: string,
  password: string,
  address: string,
): Promise<Outcome> {
  const { accounts, attempts, log } = options
  if (email.trim() === '') return refused('Escribe tu correo electrónico.', 'email')
  if (password === '') return refused('Escribe tu contraseña.', 'password')
  const who = sameEmail(email)
  const wait = attempts.waitMs(who, address, Date.now())
  if (wait > 0) {
    const minutes = Math.ceil(wait / 60_000)
    const problem = `Hubo demasiados intentos. Espera ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'} y vuelve a intentarlo.`
    return { status: 429, problem: { message: problem } }
  }
  const account = await accounts.signIn(who, password)
  if (account) {
    attempts.succeeded(who)
    log.info({ subject: account.subject }, 'signed in')
    return { subject: account.subject }
  }
  attempts.failed(who, address, Date.now())
  log.warn('a sign-in was refused: wrong e-mail or password')
  return refused('El correo y la contraseña no coinciden. Revísalos e inténtalo otra vez.')
}

function refused(message: string, field?: SignInProblem['field']): Outcome {
  return { status: 422, problem: field ? { message, field } : { message } }
}
