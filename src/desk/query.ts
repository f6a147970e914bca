import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem } from "../ui/client.ts";
import { toastProblem } from "../ui/toast.ts";

const RETRIES = 2;

/** What the server said, kept. `signedOut` is called when it no longer knows who is asking. */
export const createQueries = (signedOut: () => void): QueryClient => {
  const notice = (error: unknown) => {
    if (error instanceof Problem && error.status === 401) signedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        notice(error);
        // A screen that shows the refusal in its own place says so by having an `onError`.
        if (!mutation.options.onError) toastProblem(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // The live stream says what has changed; looking again at every focus would only cost.
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < RETRIES &&
          !(error instanceof Problem && error.status >= 400 && error.status < 500),
      },
    },
  });
};
