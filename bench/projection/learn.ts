import { hasHouseholds, householdFile, readHouseholds } from './households.ts'
import { learnSpread } from './learn-spread.ts'

if (!hasHouseholds()) throw new Error(`${householdFile.pathname} is absent: there is nothing to learn from.`)
for (const { days, median, low, high } of learnSpread(readHouseholds().filter(({ isOk }) => isOk))) {
  console.log(`  { days: ${days}, median: ${median}, low: ${low}, high: ${high} },`)
}
