import { computed, shallowRef, watch } from 'vue'
import { recallLastAnswer, rememberLastAnswer } from '../session/device-memory.ts'
import { afterEvent, type ConnectionEvent, describeConnection, nothingKnown } from './connection-state.ts'

const facts = shallowRef(nothingKnown)
const answeredAt = shallowRef(recallLastAnswer())

const rememberEveryMs = 10_000
let rememberedAt = 0

/** How this device stands with the server. */
export const connection = computed(() => describeConnection(facts.value))

/** When the server last answered, also before this page was loaded. */
export const lastAnswer = computed(() => answeredAt.value)

export function noteConnection(event: ConnectionEvent): void {
  facts.value = afterEvent(facts.value, event)
  if (event === 'answered' || event === 'stream-up') noteAnswer()
}

/** Something came from the server just now. */
export function noteAnswer(): void {
  const now = new Date()
  answeredAt.value = now
  if (now.getTime() - rememberedAt < rememberEveryMs) return
  rememberedAt = now.getTime()
  rememberLastAnswer(now)
}

const missed = shallowRef(0)

/** The live stream missed something that does not come again. */
export function noteMissed(): void {
  missed.value += 1
}

/** Calls back each time when the live stream has missed something. */
export function onMissed(callback: () => void): void {
  watch(missed, callback)
}

/** Calls back each time when the server answers again after it did not. */
export function onceBack(callback: () => void): void {
  watch(
    () => facts.value.answered,
    (answered, before) => {
      if (answered === true && before === false) callback()
    },
  )
}
