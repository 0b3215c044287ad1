import { accounts, bill } from './accounts/feature.ts'
import type { StaffFeature } from './feature.ts'
import { payments } from './payments/feature.ts'
import { run, runs } from './runs/feature.ts'
import { tariff, tariffs } from './tariffs/feature.ts'

/** All parts of the console, in the order of the rail. */
export const staffFeatures: readonly StaffFeature[] = [runs, run, accounts, bill, payments, tariffs, tariff]
