package app.animato.wiro;

import feign.RequestLine;

/**
 * The one paid endpoint, {@code POST /Run/wiro/wan2-2-effects-extra}. Never throws and never sends twice; apart from
 * {@link WiroTaskApi} because each call has a connection of its own, see {@link FreshConnections}.
 */
interface WiroRunApi {

    @RequestLine("POST /Run/wiro/wan2-2-effects-extra")
    WiroAnswer run(RunForm form);
}
