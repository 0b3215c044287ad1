import { type Household, hasHouseholds, householdFile, readHouseholds } from './households.ts'
import { learnSpread } from './learn-spread.ts'
import { type DayScore, scoreOf } from './score.ts'
import { walkForward } from './walk-forward.ts'

const folds = 5

if (!hasHouseholds()) throw new Error(`${householdFile.pathname} is absent: there is nothing to project.`)
const all = readHouseholds()
const ok = all.filter(({ isOk }) => isOk)
for (let fold = 0; fold < folds; fold++) {
  const isLeftOut = (_: Household, index: number) => index % folds === fold
  const usual = learnSpread(ok.filter((household, index) => !isLeftOut(household, index)))
  tell(`fold ${fold + 1}, ranges learned from the others`, scoreOf(walkForward(ok.filter(isLeftOut)), usual))
}
tell('35 ok households, as shipped', scoreOf(walkForward(ok)))
tell('rough households', scoreOf(walkForward(all.filter(({ isOk }) => !isOk))))

function tell(name: string, scores: readonly DayScore[]): void {
  console.log(`${name}: ${scores[0]?.months} months`)
  for (const { day, error, plain, covered, width } of scores) {
    const share = (error / plain).toFixed(3)
    console.log(
      `  day ${day}: ${error.toFixed(2)} % beside ${plain.toFixed(2)} % (${share}), covered ${covered.toFixed(0)} %, width ${width.toFixed(0)} %`,
    )
  }
}
