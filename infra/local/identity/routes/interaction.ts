import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Provider } from 'oidc-provider'
import type { Account } from '../accounts/account.ts'
import type { IdentityParts } from './parts.ts'
import { deviceCookie, note, visitOf } from './visit.ts'

export type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

/** By what somebody has shown who they are (RFC 8176 §2). */
export type Methods = readonly ('pwd' | 'otp' | 'hwk' | 'user' | 'mfa')[]

/** The sign-in that this browser began and that still waits for an answer. */
export function begun(
  { provider }: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Interaction | undefined> {
  return provider.interactionDetails(request.raw, reply.raw).catch(() => undefined)
}

/** Lets somebody in and sends them back to whoever asked; from now on the account knows this browser. */
export async function finish(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
  interaction: Interaction,
  { subject }: Account,
  amr: Methods,
): Promise<FastifyReply> {
  const visit = visitOf(request)
  await endOtherSession(parts, interaction, subject)
  const kept = await parts.devices.remember(subject, visit.deviceCookie)
  await note(parts, visit, 'sign-in', subject)
  const login = { accountId: subject, amr: [...amr], acr: amr.includes('mfa') ? '2' : '1' }
  const next = await parts.provider.interactionResult(request.raw, reply.raw, { login })
  return reply.header('set-cookie', deviceCookie(parts, kept)).redirect(next, 303)
}

/** Ends the session of whoever used this browser before; left to itself the provider would ask by a script. */
async function endOtherSession(
  { provider }: IdentityParts,
  interaction: Interaction,
  subject: string,
): Promise<void> {
  const before = interaction.session
  if (before === undefined || before.accountId === subject) return
  const session = await provider.Session.findByUid(before.uid)
  await session?.destroy()
  delete interaction.session
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
}
