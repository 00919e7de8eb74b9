package dev.debrief.document.confluence;

import dev.debrief.document.Factor;
import dev.debrief.document.FactorLabels;
import dev.debrief.document.PostMortem;
import java.util.List;

/** The factors as a table: label, role and category, what it was, what it led to. */
final class FactorsTable {
    private final PostMortem tree;
    private final PageText page;
    private final FactorLabels labels;

    FactorsTable(PostMortem tree, PageText page) {
        this.tree = tree;
        this.page = page;
        labels = FactorLabels.of(tree);
    }

    void write() {
        page.table(List.of("Factor", "Role", "What it was", "Led to"), () -> {
            for (int i = 0; i < tree.factors().size(); i++) row(tree.factors().get(i), FactorLabels.at(i));
        });
    }

    private void row(Factor factor, String label) {
        page.row(
                () -> {
                    page.macros().anchor(anchor(label));
                    page.xml().element("strong", label);
                },
                () -> role(factor),
                () -> {
                    page.cell(factor.text(), anchor(label) + "-");
                    page.internal(factor.internal());
                },
                () -> ledTo(labels.write(factor.ledTo())));
    }

    private void role(Factor factor) {
        page.macros()
                .lozenge(
                        DetailsTable.capital(factor.role().word()),
                        factor.role() == Factor.Role.ROOT_CAUSE ? Macros.Colour.RED : Macros.Colour.GREY);
        if (factor.category() != null) page.xml().text(" " + factor.category());
    }

    /** Without any, it led to the impact itself. */
    private void ledTo(List<String> factors) {
        if (factors.isEmpty()) page.xml().text("The impact");
        pointers(page, factors);
    }

    /** Labels of factors, each leading to its row. */
    static void pointers(PageText page, List<String> factors) {
        for (int i = 0; i < factors.size(); i++) {
            String label = factors.get(i);
            if (i > 0) page.xml().text(", ");
            page.format().leadTo(anchor(label), label);
        }
    }

    private static String anchor(String label) {
        return "factor-" + label.substring(1);
    }
}
