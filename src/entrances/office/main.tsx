import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from '../../ui/problem.ts';
import './fonts.css';
import '../../ui/base.css';
import './print.css';
import { Office } from './office.tsx';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal is an answer and stays one; only a lost line or an overloaded server is asked again.
      retry: (times, error) =>
        times < 2 && error instanceof Problem && (error.status === 0 || error.status === 503),
    },
  },
});

const place = document.getElementById('office');
if (!place) throw new Error('the page has no place for the office');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Office />
    </QueryClientProvider>
  </StrictMode>,
);
