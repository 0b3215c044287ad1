import * as v from 'valibot'
import { alarmOfCode } from './alert-code.ts'
import { instantForms, instantOf } from './instant.ts'
import { flowUnits, litresPerHourPerUnit, litresPerUnit, volumeUnits } from './units.ts'

// The body of `meter/<meterId>/telemetry` and `…/alert`. Numbers are numbers and flags are flags: a device that writes
// "12.5" may as well write "12,5" tomorrow, so that text where a number belongs is refused and said.

/** The longest name of a device, contract or gateway. */
const longestName = 64
/** Beyond it, neighbouring litres cannot be told apart. */
const mostLitres = Number.MAX_SAFE_INTEGER / 1000

const object = (issue: v.BaseIssue<unknown>) =>
  issue.input === undefined ? 'send it with every message' : 'expected an object {…}'

function name(what: string) {
  return v.pipe(
    v.string(`expected ${what} as text; write it in quotation marks`),
    v.trim(),
    v.minLength(1, `expected ${what}; configure it on the device`),
    v.maxLength(longestName, `expected ${what} in at most ${longestName} characters`),
  )
}

const number = v.pipe(
  v.number('expected a number without quotation marks'),
  v.finite('expected a finite number'),
)
const flag = v.nullish(v.boolean('expected true or false, neither a number nor text'), null)

const instant = v.pipe(
  v.custom<unknown>((value) => instantOf(value) !== undefined, `expected ${instantForms}`),
  v.transform((value) => instantOf(value) ?? new Date(Number.NaN)),
)

const litresPer = v.pipe(
  v.string(`expected one of ${volumeUnits}`),
  v.check((unit) => litresPerUnit(unit) !== undefined, `expected one of ${volumeUnits}`),
  v.transform((unit) => litresPerUnit(unit) ?? Number.NaN),
)

const litresPerHourPer = v.pipe(
  v.string(`expected one of ${flowUnits}`),
  v.check((unit) => litresPerHourPerUnit(unit) !== undefined, `expected one of ${flowUnits}`),
  v.transform((unit) => litresPerHourPerUnit(unit) ?? Number.NaN),
)

const readings = v.pipe(
  v.object(
    {
      totalizer: number,
      unit: litresPer,
      flowRate: v.nullish(number, null),
      flowRateUnit: v.nullish(litresPerHourPer, null),
    },
    object,
  ),
  v.forward(
    v.check(
      ({ totalizer, unit }) => Math.abs(totalizer * unit) <= mostLitres,
      'more than any register shows; check the totalizer and its unit',
    ),
    ['totalizer'],
  ),
  v.forward(
    v.check(
      ({ flowRate, flowRateUnit }) => flowRate === null || flowRateUnit !== null,
      `a flow rate without its unit is no flow; expected one of ${flowUnits}`,
    ),
    ['flowRateUnit'],
  ),
  v.forward(
    v.check(
      ({ flowRate, flowRateUnit }) => Math.abs((flowRate ?? 0) * (flowRateUnit ?? 0)) <= mostLitres,
      'more than any flow; check the flow rate and its unit',
    ),
    ['flowRate'],
  ),
)

const diagnostics = v.object(
  {
    batteryLevel: v.nullish(number, null),
    signalStrength: v.nullish(number, null),
    tamperFlag: flag,
    reverseFlowFlag: flag,
    leakFlag: flag,
  },
  object,
)

const shared = {
  meterId: name('the number of the meter'),
  serialNumber: name('the serial number of the device'),
  contractId: v.nullish(name('the number of the contract'), null),
  timestamp: instant,
  diagnostics: v.nullish(diagnostics, null),
  protocol: v.nullish(name('the name of the protocol'), null),
  gatewayId: v.nullish(name('the name of the gateway or cell'), null),
}

/** What a device sends at its interval: always with a register. */
export const telemetryBody = v.object({ ...shared, readings }, object)

/** What it sends the moment a condition begins: named by its code, the register where it has one at hand. */
export const alertBody = v.object(
  {
    ...shared,
    readings: v.nullish(readings, null),
    alert: v.pipe(
      v.string('expected the code of the alert as text, for example "LEAK"'),
      v.check(
        (code) => alarmOfCode(code) !== undefined,
        'no alert has that name; expected LEAK, BURST, TAMPER, REVERSE_FLOW, DRY, LOW_BATTERY, NO_CONSUMPTION or another name of the list of alarms',
      ),
      v.transform(alarmOfCode),
    ),
  },
  object,
)
