import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { renderSVG } from 'uqr'
import * as v from 'valibot'
import type { Account } from '../accounts/account.ts'
import { newTotpSecret } from '../factors/second-factors.ts'
import { enrolmentUrl } from '../factors/totp.ts'
import { somethingChanged } from '../letters/letters.ts'
import type { Problem } from '../pages/form.ts'
import { expiredPage } from '../pages/protocol-pages.ts'
import { codePage, enrolPage, recoveryCodesPage } from '../pages/sign-in-pages.ts'
import { begun, finish, type Interaction } from './interaction.ts'
import type { IdentityParts } from './parts.ts'
import { formOf, note, send, visitOf, waitWords } from './visit.ts'

const passwordShown = v.object({ subject: v.string() })
const settingUp = v.object({ subject: v.string(), secret: v.string() })
const bothShown = v.object({ subject: v.string(), enrolled: v.literal(true) })

const wrongCode: Problem = {
  field: 'code',
  message: 'Ese código no es, o ya se usó. Escribe el que se muestra ahora.',
}

/** Whoever has shown their password, and now shall show the code of their app, or set one up. */
export function askForSecondStep(
  parts: IdentityParts,
  reply: FastifyReply,
  interaction: Interaction,
  account: Account,
): FastifyReply {
  const { subject } = account
  if (!account.hasTotp) return showEnrolment(parts, reply, interaction, account, newTotpSecret())
  const step = parts.steps.seal(`code ${interaction.uid}`, { subject })
  return send(parts, reply, 200, codePage({ action: `/sign-in/${interaction.uid}/code`, step }))
}

/** The second step of signing in. */
export function secondStepRoutes(server: FastifyInstance, parts: IdentityParts): void {
  server.post('/sign-in/:uid/code', (request, reply) => takeCode(parts, request, reply))
  server.post('/sign-in/:uid/enrol', (request, reply) => enrol(parts, request, reply))
  server.post('/sign-in/:uid/enrolled', async (request, reply) => {
    const interaction = await begun(parts, request, reply)
    const opened =
      interaction && parts.steps.open(`enrolled ${interaction.uid}`, bothShown, formOf(request).step)
    const account = opened && (await parts.accounts.bySubject(opened.subject))
    if (!interaction || !account) return send(parts, reply, 400, expiredPage(parts.publicOrigin))
    return finish(parts, request, reply, interaction, account, ['pwd', 'otp', 'mfa'])
  })
}

async function takeCode(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const interaction = await begun(parts, request, reply)
  const { step, code } = formOf(request)
  const opened = interaction && parts.steps.open(`code ${interaction.uid}`, passwordShown, step)
  const account = opened && (await parts.accounts.bySubject(opened.subject))
  if (!interaction || !account) return send(parts, reply, 400, expiredPage(parts.publicOrigin))
  const again = (status: number, problem: Problem) =>
    send(parts, reply, status, codePage({ action: request.url, step, problem }))
  const { subject, email } = account
  const visit = visitOf(request)
  const from = { network: visit.network, knownDevice: await parts.devices.known(email, visit.deviceCookie) }
  const wait = await parts.guard.admit(`code ${subject}`, from)
  if (wait > 0) {
    await note(parts, visit, 'code', subject, 'delayed')
    return again(429, { message: `Hubo demasiados intentos desde aquí. Espera ${waitWords(wait)}.` })
  }
  const taken = await parts.secondFactors.takeCode(subject, code, new Date())
  await note(
    parts,
    visit,
    taken === 'recovery' ? 'recovery code' : 'code',
    subject,
    taken === null ? 'refused' : 'done',
  )
  if (taken === null) return again(422, wrongCode)
  parts.guard.succeeded(`code ${subject}`, from)
  if (taken === 'recovery') {
    const forgotten = `${parts.issuer.origin}/forgotten`
    parts.mailer.send(email, somethingChanged('Se usó un código de recuperación', forgotten))
  }
  return finish(parts, request, reply, interaction, account, ['pwd', 'otp', 'mfa'])
}

function showEnrolment(
  parts: IdentityParts,
  reply: FastifyReply,
  { uid }: Interaction,
  { subject, email }: Account,
  secret: string,
  problem?: Problem,
): FastifyReply {
  const page = enrolPage({
    action: `/sign-in/${uid}/enrol`,
    step: parts.steps.seal(`enrol ${uid}`, { subject, secret }),
    secret,
    qr: renderSVG(enrolmentUrl(secret, email), { border: 2 }),
    problem,
  })
  return send(parts, reply, problem ? 422 : 200, page)
}

async function enrol(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const interaction = await begun(parts, request, reply)
  const { step, code } = formOf(request)
  const opened = interaction && parts.steps.open(`enrol ${interaction.uid}`, settingUp, step)
  const account = opened && (await parts.accounts.bySubject(opened.subject))
  // Set up meanwhile in another window: whoever has only the password must not set up another.
  if (!interaction || !opened || !account || account.hasTotp)
    return send(parts, reply, 400, expiredPage(parts.publicOrigin))
  const codes = await parts.secondFactors.enrol(opened.subject, opened.secret, code, new Date())
  if (codes === null) return showEnrolment(parts, reply, interaction, account, opened.secret, wrongCode)
  await note(parts, visitOf(request), 'app enrolled', account.subject)
  const done = parts.steps.seal(`enrolled ${interaction.uid}`, { subject: account.subject, enrolled: true })
  return send(parts, reply, 200, recoveryCodesPage(`/sign-in/${interaction.uid}/enrolled`, done, codes))
}
