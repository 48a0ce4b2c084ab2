/**
 * Versions of the fields and groups of the federal schema S00000094 1.0, as the Bundesredaktion published it: a field that a
 * form of ours names is written with the version it has there.
 *
 * @see tests/fixtures/fim/S00000094V1.0_xdf2.xml
 */
export const knownVersions: Readonly<Record<string, string>> = {
  F00000462: '1.0',
  F00000463: '1.0',
  F00000464: '1.0',
  F00000465: '1.0',
  F00000466: '1.0',
  F00000467: '1.0',
  F00000468: '1.0',
  F00000601: '1.0',
  F00002408: '1.0',
  F00002483: '1.0',
  F60000227: '1.1',
  F60000228: '1.2',
  F60000229: '1.1',
  F60000231: '1.1',
  F60000232: '1.1',
  F60000233: '1.1',
  F60000240: '1.1',
  F60000241: '1.1',
  F60000242: '1.1',
  F60000243: '1.1',
  F60000244: '1.2',
  F60000246: '1.1',
  F60000247: '1.1',
  F60000248: '1.1',
  F60000249: '1.1',
  F60000261: '1.2',
  F60000262: '1.1',
  F60000263: '1.1',
  F60000319: '1.2',
}
