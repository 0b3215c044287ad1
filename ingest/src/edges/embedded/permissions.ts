import { routeOf } from '../../stages/topic.ts'

/** Who has connected, by certificate or by password. */
export interface Identity {
  readonly name: string
  /** A network server or platform, which passes on what devices of others say. */
  readonly speaksForOthers: boolean
}

/** Concentrators and devices publish under their own name; what they carry there is judged with their radio. */
export function mayPublish({ name, speaksForOthers }: Identity, topic: string): boolean {
  const route = routeOf(topic)
  switch (route?.family) {
    case 'WMBUS':
      return route.concentratorId === name
    case 'NBIOT':
      return speaksForOthers || route.meterId === name
    case 'LORAWAN':
      return speaksForOthers
    case undefined:
      return false
  }
}

const commandsOfOthers = /^(?:application\/[^/#]+\/device\/[^/#]+\/command\/down|meter\/[^/#]+\/command)$/

/** A device hears the commands to itself, a network server those to its devices, and nobody anything else. */
export function maySubscribe({ name, speaksForOthers }: Identity, filter: string): boolean {
  return filter === `meter/${name}/command` || (speaksForOthers && commandsOfOthers.test(filter))
}
