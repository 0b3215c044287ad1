import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { Household } from '../manifest.ts'
import type { MeterAlarm } from './meter-alarm.ts'
import { batteryPercent } from './simulated-radio.ts'

/** What an NB-IoT meter reports at an instant. */
export interface Report {
  readonly at: Date
  readonly litres: Litres
  readonly flowLitresPerHour: number
  readonly alarms: readonly MeterAlarm[]
}

/** Body of `meter/<meterId>/telemetry`; of `…/alert` with the code of what has just begun. */
export function nbiotBody(household: Household, report: Report, alert?: MeterAlarm): string {
  const { at, litres, flowLitresPerHour, alarms } = report
  const { meter, contract, radio, index, operatingUnitId } = household
  return JSON.stringify({
    meterId: meter.serial,
    serialNumber: radio.address,
    contractId: contract.contractNumber,
    timestamp: at.toISOString(),
    readings: {
      totalizer: litres / 1000,
      unit: 'm3',
      flowRate: flowLitresPerHour / 1000,
      flowRateUnit: 'm3/h',
    },
    diagnostics: {
      batteryLevel: batteryPercent(radio, contract.startedOn, at.getTime()),
      signalStrength: -84 - ((index * 7 + Math.floor(at.getTime() / 3_600_000)) % 28),
      tamperFlag: alarms.includes('TAMPER'),
      reverseFlowFlag: alarms.includes('REVERSE_FLOW'),
      leakFlag: alarms.includes('LEAK') || alarms.includes('BURST'),
    },
    location: { latitude: 20.3 + (index % 90) / 100, longitude: -100.5 + (index % 70) / 100 },
    protocol: 'NB-IoT',
    gatewayId: `celda-${operatingUnitId}-${index % 5}`,
    ...(alert === undefined ? {} : { alert }),
  })
}
