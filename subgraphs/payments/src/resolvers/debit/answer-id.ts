import type { AnswerKey } from '../../store/autopay/direct-debit/debit-answer.ts'

/** An answer's id on the graph: its name, and the digest that tells two of one name apart. */
export function answerIdOf({ name, digest }: AnswerKey): string {
  return Buffer.from(`${digest} ${name}`).toString('base64url')
}

/** The answer that an id names; null where it names none. */
export function answerOfId(id: string): AnswerKey | null {
  const text = Buffer.from(id, 'base64url').toString()
  const { digest, name } = /^(?<digest>[0-9a-f]{64}) (?<name>.{1,64})$/.exec(text)?.groups ?? {}
  return digest === undefined || name === undefined ? null : { digest, name }
}
