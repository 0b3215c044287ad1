import { demonstration } from './demonstration.ts'
import type { Person } from './session-answer.ts'
import { readSession } from './session-answer.ts'

// Two small facts, needed before the first picture: localStorage answers at once. What is large lies in IndexedDB.
const personKey = 'aquacis.person'
const lastAnswerKey = 'aquacis.last-answer'
const contractKey = 'aquacis.contract'

/** Who was signed in on this device when the server was last heard. */
export function recallPerson(): Person | null {
  try {
    const kept = readSession(JSON.parse(localStorage.getItem(personKey) ?? 'null'))
    return kept === null || kept.kind === 'anonymous' ? null : kept
  } catch {
    return null
  }
}

export function rememberPerson(person: Person): void {
  localStorage.setItem(personKey, JSON.stringify(person))
}

/** When the server last answered this device. */
export function recallLastAnswer(): Date | undefined {
  const at = new Date(localStorage.getItem(lastAnswerKey) ?? '')
  return Number.isNaN(at.getTime()) ? undefined : at
}

export function rememberLastAnswer(at: Date): void {
  // The invented house answers always; that says nothing about this person's.
  if (demonstration() !== null) return
  localStorage.setItem(lastAnswerKey, at.toISOString())
}

/** Number of the contract that was chosen last on this device, for a person who has several. */
export function recallContract(): string | null {
  return localStorage.getItem(contractKey)
}

export function rememberContract(contractNumber: string): void {
  if (demonstration() === null) localStorage.setItem(contractKey, contractNumber)
}

/** Forgets whatever has to do with the person. */
export function forgetPersonFacts(): void {
  localStorage.removeItem(personKey)
  localStorage.removeItem(lastAnswerKey)
  localStorage.removeItem(contractKey)
}
