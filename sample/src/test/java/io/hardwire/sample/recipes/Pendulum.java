package io.hardwire.sample.recipes;

import io.hardwire.Activation;
import io.hardwire.Network;

// region network
/** The torque, in newton metres, that moves a pendulum so: angle, speed and acceleration in radians and seconds. */
@Network(
        layers = {3, 16, 1},
        hidden = Activation.TANH,
        output = Activation.IDENTITY)
interface Pendulum {
    float torque(float angle, float speed, float acceleration);
}
// endregion
