import { amnestyCommand } from './commands/amnesty/amnesty.ts'
import { autopayCommand } from './commands/autopay/autopay.ts'
import { billCompareCommand } from './commands/bill-compare.ts'
import { cfdiCommand } from './commands/cfdi/cfdi.ts'
import { checkMetersCommand } from './commands/check-meters.ts'
import { collectCommand } from './commands/collect/collect.ts'
import { deadlineCommand } from './commands/deadline/deadline.ts'
import { decodeCommand } from './commands/decode.ts'
import { detectCommand } from './commands/detect.ts'
import { gatewayCommand } from './commands/gateway.ts'
import { ledgerCommand } from './commands/ledger/ledger.ts'
import { loadCommand } from './commands/load.ts'
import { planCommand } from './commands/plan/plan.ts'
import { prepayCommand } from './commands/prepay/prepay.ts'
import { projectCommand } from './commands/project.ts'
import { proveCommand } from './commands/prove.ts'
import { rateCommand } from './commands/rate.ts'
import { rebuildBillingCommand } from './commands/rebuild-billing.ts'
import { reconcileCommand } from './commands/reconcile/reconcile.ts'
import { replayCommand } from './commands/replay.ts'
import { simulateCommand } from './commands/simulate/simulate.ts'
import { surchargeCommand } from './commands/surcharge/surcharge.ts'
import { watchCommand } from './commands/watch.ts'
import { runCli } from './run-cli.ts'

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

process.exitCode = await runCli(
  process.argv.slice(2),
  [
    collectCommand,
    decodeCommand,
    detectCommand,
    ledgerCommand,
    loadCommand,
    planCommand,
    surchargeCommand,
    deadlineCommand,
    autopayCommand,
    prepayCommand,
    amnestyCommand,
    projectCommand,
    proveCommand,
    rateCommand,
    rebuildBillingCommand,
    reconcileCommand,
    replayCommand,
    simulateCommand,
    checkMetersCommand,
    cfdiCommand,
    gatewayCommand,
    watchCommand,
    billCompareCommand,
  ],
  {
    input: process.stdin,
    output: process.stdout,
    complaints: process.stderr,
  },
)
