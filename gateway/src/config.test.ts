import { describe, expect, it } from 'vitest';
import { readGatewayConfig } from './config.ts';

const environment = {
  DOCUMENTS_URL: 'http://127.0.0.1:1',
  MEDIA_URL: 'http://127.0.0.1:2/',
  GAZETTE_URL: 'http://127.0.0.1:3',
  INTERNAL_SECRET: 'x'.repeat(32),
  TOKEN_JWKS: '{"keys":[]}',
};

describe('the settings of the gateway', () => {
  it('have defaults for what need not be said', () => {
    expect(readGatewayConfig(environment)).toMatchObject({
      host: null,
      port: 4000,
      dataDir: './.data',
      supergraphFile: null,
      services: [
        { name: 'documents', url: 'http://127.0.0.1:1' },
        { name: 'media', url: 'http://127.0.0.1:2' },
        { name: 'gazette', url: 'http://127.0.0.1:3' },
      ],
    });
  });

  it('are refused with every mistake named, and no secret shown', () => {
    const wrong = { ...environment, PORT: '70000', MEDIA_URL: 'media', TOKEN_JWKS: '[]', INTERNAL_SECRET: '' };
    expect(() => readGatewayConfig(wrong)).toThrow(/PORT=70000[^]*MEDIA_URL[^]*INTERNAL_SECRET[^]*TOKEN_JWKS/);
  });
});
