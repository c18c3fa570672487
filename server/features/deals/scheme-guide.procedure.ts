import { parseMinor } from "../../../lib/scoring/money/minor.ts";
import { toSchemeForm } from "../../api/scheme-form.types.ts";
import { toMoney } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { presentParams } from "./present.types.ts";
import { GUIDE_DEAL, schemeGuide as guide } from "./scheme-guide.ts";
import { schemeGuideOutput } from "./scheme-guide.types.ts";

/** Every scheme with a worked example. */
export const schemeGuide = procedureFor("deals.read")
  .output(schemeGuideOutput)
  .query(() => {
    const { amountMinor, currency, input } = GUIDE_DEAL;
    return {
      amount: toMoney(amountMinor, currency),
      closed: input.closed ?? "",
      members: input.members.map(({ id, role, unit = "", agreedShare = "" }) => ({ id, role, unit, agreedShare })),
      touches: input.touches.map(({ member, at, kind }) => ({ member, at, kind })),
      balances: (input.balances ?? []).map(({ member, adb = "0", growth = "0" }) => ({ member, adb, growth })),
      worths: input.game?.model === "coalitions" ? input.game.values.map(({ members, value }) => ({ members: [...members], value })) : [],
      paths: (input.paths ?? []).map(({ touches, won, lost }) => ({ touches: [...touches], won, lost })),
      schemes: guide().map(({ scheme, params, result }) => ({
        scheme,
        form: toSchemeForm(scheme),
        params: presentParams(params),
        shares: result.shares.map(({ member, share, exact, amount }) => ({
          member,
          share,
          exact: exact ?? null,
          amount: toMoney(parseMinor(amount, currency), currency),
        })),
      })),
    };
  });
