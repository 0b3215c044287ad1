import { ContractStarted } from '@aquacis/contracts/events'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { subgraph as metering } from '@aquacis/metering/subgraph'
import type { Household } from '@aquacis/simulators/fleet/manifest.ts'

/** Whoever installs meters for all offices at once. */
export const staff: Viewer = {
  kind: 'staff',
  subject: 'fitter',
  operatingUnitIds: Array.from({ length: 13 }, (_, index) => index + 1),
}

const document = `mutation ($input: InstallMeterInput!) { installMeter(input: $input) { __typename } }`

/** Puts the meters of a simulated fleet into service as an office would: contracts are heard of, meters installed. */
export async function installFleet(
  room: SubgraphRoom,
  { households }: { readonly households: readonly Household[] },
): Promise<void> {
  for (const household of households) await installHousehold(room, household)
}

/** The same for one of them. */
export async function installHousehold(room: SubgraphRoom, household: Household): Promise<void> {
  const face = inProcessSubgraph(metering, room)
  await hearOfContract(room, household)
  const { identNumber: _ident, encryptionKey: _key, ...face_ } = household.meter
  const input = { ...face_, servicePointId: household.servicePoint.id, radio: radioInput(household) }
  const answer = await face.execute({ document, variables: { input }, viewer: staff })
  const outcome = answer.data?.['installMeter']
  if (JSON.stringify(outcome) !== '{"__typename":"MeterInstalled"}') {
    throw new Error(`meter ${household.meter.serial} was not installed: ${JSON.stringify(answer)}`)
  }
}

function radioInput({
  meter: { identNumber, encryptionKey },
  radio: { network, address, profile },
}: Household) {
  return network === 'WMBUS' ? { address: identNumber, encryptionKey } : { network, address, profile }
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
