package dev.debrief.document.readback;

import dev.debrief.document.PostMortem;
import java.util.function.Function;

/**
 * What a file cannot say, such as the order of sections that stand behind different parts, is taken from the document
 * before, part by part, wherever the file says what it said before anybody edited it.
 *
 * @param unchanged what the file says when nothing is edited
 */
record Untouched(PostMortem before, PostMortem unchanged, PostMortem edited) {
    PostMortem tree() {
        return new PostMortem(
                before.standing(),
                part(PostMortem::head),
                part(PostMortem::milestones),
                part(PostMortem::summary),
                part(PostMortem::impact),
                part(PostMortem::detection),
                part(PostMortem::timeline),
                part(PostMortem::factors),
                part(PostMortem::resolution),
                part(PostMortem::lessons),
                part(PostMortem::actionItems),
                part(PostMortem::sections),
                part(PostMortem::links));
    }

    private <T> T part(Function<PostMortem, T> of) {
        T now = of.apply(edited);
        return now.equals(of.apply(unchanged)) ? of.apply(before) : now;
    }
}
