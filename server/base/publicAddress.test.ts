/** Which addresses are public, written out range by range. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeInternal, isPublicAddress } from './publicAddress.ts';

describe('what belongs to the public internet', () => {
  it.each(['8.8.8.8', '114.114.114.114', '223.5.5.5', '2400:3200::1', '2606:4700:4700::1111'])(
    '%s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine, the second', '127.0.0.2'],
    ['no address', '0.0.0.0'],
    ['a company', '10.1.2.3'],
    ['a company', '172.31.255.255'],
    ['a company', '192.168.0.1'],
    ['a provider', '100.64.0.1'],
    ['metadata of clouds', '169.254.169.254'],
    ['metadata of a cloud', '100.100.100.200'],
    ['a wire server', '168.63.129.16'],
    ['documentation', '203.0.113.9'],
    ['everybody', '224.0.0.1'],
    ['everybody', '255.255.255.255'],
    ['this machine', '::1'],
    ['no address', '::'],
    ['v4 inside', '::ffff:127.0.0.1'],
    ['v4 inside', '::ffff:8.8.8.8'],
    ['v4 inside', '::ffff:7f00:1'],
    ['v4 inside, an old way', '::127.0.0.1'],
    ['v4 inside', '64:ff9b::7f00:1'],
    ['v4 inside', '2002:7f00:1::'],
    ['v4 inside', '2001:0:7f00:1::'],
    ['a company', 'fd00::1'],
    ['a cable', 'fe80::1'],
    ['a cable, with its zone', 'fe80::1%eth0'],
    ['a public one with a zone', '2606:4700::1%eth0'],
    ['no address at all', '2130706433'],
    ['no address at all', '0x7f.1'],
    ['no address at all', '127.1'],
    ['no address at all', ''],
  ])('not %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('no address of a private range is public, in either family', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(
        fc.constantFrom('10', '127', '0', '169.254', '192.168'),
        byte,
        byte,
        byte,
        (start, a, b, c) => {
          const address = [...start.split('.'), a, b, c].slice(0, 4).join('.');
          expect(isPublicAddress(address)).toBe(false);
          expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
        },
      ),
    );
  });
});

describe('what a named server of the company can be', () => {
  it.each(['127.0.0.1', '10.1.2.3', '::1', 'fd12::1', '8.8.8.8'])('%s', (address) => {
    expect(canBeInternal(address)).toBe(true);
  });

  it.each([
    '169.254.169.254',
    '100.100.100.200',
    '168.63.129.16',
    '0.0.0.0',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fd00:ec2::254',
    '::ffff:169.254.169.254',
    '::ffff:127.0.0.1',
    '224.0.0.1',
    'localhost',
  ])('never %s', (address) => {
    expect(canBeInternal(address)).toBe(false);
  });
});
