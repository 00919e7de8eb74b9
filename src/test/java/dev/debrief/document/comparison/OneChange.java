package dev.debrief.document.comparison;

import dev.debrief.document.PostMortem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes one field somewhere in a document, whichever fields there are: it takes the one of another document. */
final class OneChange {
    private final Random random;

    OneChange(long seed) {
        random = new Random(seed);
    }

    PostMortem in(PostMortem tree, PostMortem donor) {
        return (PostMortem) changed(tree, donor);
    }

    private Object changed(Object one, Object donor) {
        if (one instanceof List<?> rows && donor instanceof List<?> others) return changedList(rows, others);
        boolean isOfParts = one != null
                && donor != null
                && one.getClass() == donor.getClass()
                && one.getClass().isRecord();
        if (!isOfParts || !one.getClass().getPackageName().endsWith(".document")) return donor;
        RecordComponent[] components = one.getClass().getRecordComponents();
        List<Integer> changeable = new ArrayList<>();
        for (int i = 0; i < components.length; i++) if (!components[i].getName().equals("id")) changeable.add(i);
        if (changeable.isEmpty()) return donor;
        int at = changeable.get(random.nextInt(changeable.size()));
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) values[i] = value(components[i], one);
        values[at] = changed(values[at], value(components[at], donor));
        return made(one.getClass(), components, values);
    }

    private Object changedList(List<?> rows, List<?> others) {
        boolean within = !rows.isEmpty() && !others.isEmpty() && random.nextInt(4) > 0;
        if (!within) return others;
        List<Object> list = new ArrayList<>(rows);
        int at = random.nextInt(list.size());
        list.set(at, changed(list.get(at), others.get(random.nextInt(others.size()))));
        return list;
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
