import { provisionMeters } from '../../commands/provision-meters.ts'
import type { ProvisioningProblem } from '../../domain/provisioning/problem.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import { tellProblem } from '../../provisioning/problem-sentence.ts'
import { readMeterFile } from '../../provisioning/read-meter-file.ts'

const mostTold = 1_000

export const provisioningMutations: Pick<MutationResolvers, 'provisionMeters'> = {
  provisionMeters: async (_root, { csv, dryRun = false }, context) => {
    const file = readMeterFile(csv)
    if (file.problems.length > 0) return refused(file.problems)
    const outcome = await provisionMeters(context, file.rows, { dryRun })
    if (outcome.kind === 'ProvisioningRefused') return refused(outcome.problems)
    const { installed, alreadyInstalled } = outcome
    return { __typename: 'MetersProvisioned', installed, alreadyInstalled, dryRun }
  },
}

function refused(problems: readonly ProvisioningProblem[]) {
  const [lines, all] = [new Set(problems.map(({ line }) => line)).size, problems.length]
  return {
    __typename: 'ProvisioningRefused' as const,
    message: `No se instaló ningún medidor: ${lines === 1 ? 'hay una línea' : `hay ${lines} líneas`} por corregir.`,
    problemCount: all,
    problems: problems.slice(0, mostTold).map(tellProblem),
  }
}
