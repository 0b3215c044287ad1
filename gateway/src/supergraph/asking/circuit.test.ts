import { expect, test } from 'vitest'
import { createCircuit } from './circuit.ts'

function brokenAt(nowMs: number) {
  const circuit = createCircuit()
  for (let count = 0; count < 8; count += 1) {
    expect(circuit.mayGo(nowMs)).toBe(true)
    circuit.failed(nowMs)
  }
  return circuit
}

test('opens after eight failures in a row', () => {
  const circuit = brokenAt(0)
  expect(circuit.state).toBe('open')
  expect(circuit.mayGo(999)).toBe(false)
})

test('a success in between begins the count anew', () => {
  const circuit = createCircuit()
  for (let count = 0; count < 7; count += 1) circuit.failed(0)
  circuit.succeeded()
  for (let count = 0; count < 7; count += 1) circuit.failed(0)
  expect(circuit.mayGo(0)).toBe(true)
})

test('lets one request try after a second, and closes when it succeeds', () => {
  const circuit = brokenAt(0)
  expect(circuit.mayGo(1_000)).toBe(true)
  expect(circuit.mayGo(1_000)).toBe(false)
  circuit.succeeded()
  expect(circuit.mayGo(1_000)).toBe(true)
})

test('rests for another second when the one that tried failed', () => {
  const circuit = brokenAt(0)
  circuit.mayGo(1_000)
  circuit.failed(1_100)
  expect(circuit.mayGo(2_099)).toBe(false)
  expect(circuit.mayGo(2_100)).toBe(true)
})

test('what was sent before it opened may still close it', () => {
  const circuit = brokenAt(0)
  circuit.succeeded()
  expect(circuit.mayGo(1)).toBe(true)
})
