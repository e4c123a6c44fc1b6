/** Before each test file of a process that runs many: our own modules forget what they knew. */
import { vi } from 'vitest';

vi.resetModules();
