import type { addContract as spanish } from '../es-MX/add-contract.ts'
import type { Translation } from '../message-types.ts'

export const addContract: Translation<typeof spanish> = {
  title: 'Add a contract',
  lead: 'With two numbers from your bill you see the water of your home, even if the contract is in another name.',
  bill: {
    caption: 'This is how they look on your bill.',
    drawing:
      'Drawing of a bill: the contract number is at the top right; the meter’s serial number in the box of the reading.',
    head: 'Water bill',
    contract: 'Contract',
    meter: 'Meter',
    one: '1',
    two: '2',
  },
  contractNumber: '1. Contract number',
  contractNumberHint: 'At the top right, for example 442761.',
  meterSerial: '2. Serial number of the meter',
  meterSerialHint: 'In the box of the reading. It is engraved on the meter’s face too.',
  name: 'Your name (optional)',
  nameHint: 'This is how the contract’s holder will see you.',
  send: 'Add contract',
  missing: {
    contractNumber: 'Write the contract number of your bill.',
    meterSerial: 'Write the meter’s serial number of your bill.',
  },
  triesLeft: 'You have {tries} tries left before an hour of waiting.',
  lastTry: 'You have one try left before an hour of waiting.',
  retryAt: 'You can try again at {clock}.',
  crowded:
    'There were too many wrong tries from the network that you use. Try again in an hour or from another network, or ask the holder to invite you.',
  unanswered: 'CEA did not answer, and the contract was not added. Check your connection and try again.',
  done: {
    title: 'Done: you see this contract now',
    text: 'Contract {contractNumber}, {address}. Its holder can see that you joined.',
    open: 'See the water of this home',
    another: 'Add another',
  },
  other: {
    title: 'If you do not have the bill',
    text: 'Ask the holder to invite you from Settings, in “People of the contract”. With their link you come in without writing anything.',
    open: 'I have an invitation',
  },
}
