import { cpuMilliseconds } from '@aquacis/kit/testing/observation/cpu-milliseconds.ts'
import { expect, test } from 'vitest'
import { attackers } from './attacks.ts'
import { generator } from './random.ts'
import { faultOf } from './verdict.ts'

// A bounded part of what the bench does with millions of inputs (bench/src/figures/fuzz.ts).
const inputsOfEach = 12_000
const patienceMs = 1_500

test.each(attackers().map((attacker) => [`${attacker.family}, ${attacker.kind}`, attacker] as const))(
  '%s: no input makes a codec throw, loop or answer out of shape',
  { timeout: 120_000 },
  (_name, attacker) => {
    const random = generator(0x5eed)
    for (let count = 0; count < inputsOfEach; count++) {
      const attack = attacker.next(random)
      let fault: string | undefined
      const took = cpuMilliseconds(() => {
        try {
          fault = faultOf(attack.run())
        } catch (thrown) {
          fault = `it threw ${thrown}`
        }
      })
      if (took > patienceMs) fault ??= 'it took too long'
      if (fault !== undefined) expect.fail(`${fault}: ${attack.describe()}`)
    }
  },
)
