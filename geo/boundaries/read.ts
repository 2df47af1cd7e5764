export * from '../../src/lib/boundaries/boundaries';
