import { say } from '../../i18n/say.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Who did something, from the subject that the graph tells: residents' are ids, which say nothing to a clerk. */
export function whoDidIt(subject: string): string {
  return isResident(subject) ? say('staffDebts.file.resident') : subject
}

/** Whether a subject is a resident's. */
export function isResident(subject: string): boolean {
  return uuid.test(subject)
}
