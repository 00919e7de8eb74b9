package dev.debrief.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** States lie in the database as their words. */
@Converter(autoApply = true)
class DeliveryStateColumn implements AttributeConverter<DeliveryState, String> {
    @Override
    public String convertToDatabaseColumn(DeliveryState state) {
        return state.word();
    }

    @Override
    public DeliveryState convertToEntityAttribute(String word) {
        return DeliveryState.of(word).orElseThrow();
    }
}
