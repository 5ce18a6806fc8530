import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { addressBehind } from '#server/http/addresses/client-address.ts'
import { expect, test } from '#test/support/world.ts'

test.each([
  ['nobody is believed without a proxy', 0, '203.0.113.9', '198.51.100.7', '203.0.113.9'],
  ['one proxy tells who asked', 1, '10.0.0.2', '198.51.100.7', '198.51.100.7'],
  [
    'what the visitor claims before it counts for nothing',
    1,
    '10.0.0.2',
    '192.0.2.66, 198.51.100.7',
    '198.51.100.7',
  ],
  ['a proxy on this machine is believed', 'loopback', '127.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['a stranger who says so is not a proxy', 'loopback', '203.0.113.9', '198.51.100.7', '203.0.113.9'],
])('%s', (_what, trustProxy, from, forwarded, address) => {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: from })
  const req = new IncomingMessage(socket)
  req.headers['x-forwarded-for'] = forwarded
  expect(addressBehind(trustProxy)(req)).toBe(address)
})
