// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import tools.jackson.databind.json.JsonMapper;

/** What happens to a connection before Spring sees a request of it. */
@Configuration(proxyBeanMethods = false)
class WireConfiguration {
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> wire(JsonMapper json) {
        BareRefusals words = new BareRefusals(json);
        return factory -> factory.addServerCustomizers(server -> server.doOnChannelInit((_, channel, _) -> {
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.get(NettyPipeline.HttpCodec) != null) {
                RequestDeadline deadline = new RequestDeadline();
                pipeline.addBefore(NettyPipeline.HttpCodec, "bytes of requests", deadline.bytes());
                pipeline.addAfter(NettyPipeline.HttpCodec, "requests in time", deadline);
                pipeline.addAfter(NettyPipeline.HttpCodec, "words for bare refusals", words);
            }
        }));
    }
}
