package io.hardwire.sample.service;

import io.hardwire.Activation;
import io.hardwire.Network;

/** What the service answers with: six readings in, the forecast out. The compiler writes {@code ForecastNetwork}. */
@Network(
        layers = {6, 16, 1},
        hidden = Activation.TANH,
        output = Activation.IDENTITY)
public interface Forecast {
    /** What is going to come of these readings. */
    float answer(float[] readings);
}
