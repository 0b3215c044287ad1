import { ContractStarted } from '@aquacis/contracts/events'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { subgraph as metering } from '@aquacis/metering/subgraph'
import type { FleetManifest, Household } from '@aquacis/simulators/fleet/manifest.ts'

/** Whoever installs meters for all offices at once. */
const staff: Viewer = {
  kind: 'staff',
  subject: 'fitter',
  operatingUnitIds: Array.from({ length: 13 }, (_, index) => index + 1),
}

const document = `mutation ($input: InstallMeterInput!) { installMeter(input: $input) { __typename } }`

/** Puts the meters of a simulated fleet into service as an office would: contracts are heard of, meters installed. */
export async function installFleet(room: SubgraphRoom, manifest: FleetManifest): Promise<void> {
  const face = inProcessSubgraph(metering, room)
  for (const household of manifest.households) {
    await hearOfContract(room, household)
    const { meter, servicePoint } = household
    const { identNumber, encryptionKey, ...face_ } = meter
    const input = { ...face_, servicePointId: servicePoint.id, radio: { address: identNumber, encryptionKey } }
    const answer = await face.execute({ document, variables: { input }, viewer: staff })
    const outcome = answer.data?.['installMeter']
    if (JSON.stringify(outcome) !== '{"__typename":"MeterInstalled"}') {
      throw new Error(`meter ${meter.serial} was not installed: ${JSON.stringify(answer)}`)
    }
  }
}

async function hearOfContract(room: SubgraphRoom, household: Household): Promise<void> {
  const heard = metering.reactions.find(({ event }) => event.type === ContractStarted.type)
  const { contract, customer, servicePoint, operatingUnitId } = household
  const event = newEvent(ContractStarted, {
    key: contract.id,
    data: {
      contractId: contract.id,
      customerId: customer.id,
      servicePointId: servicePoint.id,
      operatingUnitId,
      startedOn: contract.startedOn,
    },
    occurredAt: new Date(),
    traceId: newTraceId(),
  })
  await room.database.transaction(systemViewer, async (tx) => heard?.handle(room, tx, event))
}
